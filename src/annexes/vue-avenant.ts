import type { Annexe } from '../avenant/annexes.js';
import type { EffetSurLaCouverture } from '../avenant/couverture.js';
import { groupByLigne, type Modification } from '../avenant/modifications.js';
import type { AvenantPrepare } from '../avenant/preparer.js';
import { periodeDuPlan } from '../comparaison/mesures.js';
import { dossierOfPlan, type Plan } from '../comparaison/plan.js';
import { libellesDeCouverture } from '../controles/controle.js';
import type { EntreeDocument } from '../documents/entree.js';
import { formatCompte, formatDate, formatListe } from '../documents/formats.js';
import { viewIdentite } from '../documents/identite.js';
import { insecables } from '../documents/typographie.js';
import type { Dossier } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { exigence } from '../referentiel/referentiel.js';

/** What an avenant is written from, beside what it changes. */
export interface EntreeAvenant extends Pick<EntreeDocument, 'date' | 'etat' | 'source' | 'logos'> {
  readonly annexes: readonly Annexe[];
  /** Day it takes effect, `AAAA-MM-JJ`; null: the day of its signature. */
  readonly effet: string | null;
}

/** The draft avenant: visas, one article for the convention, one for each annex that changes, the schéma, the signatures. */
export function viewAvenant(avenant: AvenantPrepare, entree: EntreeAvenant) {
  const { numero, objet, modifications, effets, signe } = avenant;
  const dossier = dossierOfPlan(avenant.apres, { fictif: signe.fictif });
  const avant = dossierOfPlan(avenant.avant, { fictif: signe.fictif });
  const identite = viewIdentite(`Avenant n° ${numero}`, { ...entree, dossier });
  const articles = articlesDe(modifications, entree.annexes);
  const inchangees = entree.annexes.filter((annexe) => siennes(modifications, annexe).length === 0);
  const premier = 2;
  const suivant = premier + articles.length;
  return {
    ...identite,
    /** As it was concluded, even when an avenant lengthens it. */
    periode: formatPeriode(signe.plan),
    numero,
    objet,
    /** A party that leaves signs too: the avenant undoes what it had agreed. */
    parties: union(identite.parties, viewIdentite('', { ...entree, dossier: avant }).parties),
    caf: dossier.convention?.caf?.valeur ?? '',
    signature: signe.signature ? formatDate(signe.signature) : '',
    precedents: signe.avenants.slice(0, -1).map((precedent) => ({
      numero: precedent.numero,
      date: formatDate(precedent.date),
    })),
    /** A commune that leaves decides on it too. */
    communes: union(communesDe(dossier), communesDe(avant)),
    compte: formatCompte(modifications.length, 'modification'),
    articles: articles.map((article, rang) => ({ numero: premier + rang, ...article })),
    inchangees: phraseInchangees(
      inchangees,
      modifications.some(({ fonctions }) => fonctions.includes('convention')),
    ),
    schema: { numero: suivant, effets: effets.map(viewEffet) },
    priseEffet: { numero: suivant + 1, date: entree.effet ? formatDate(entree.effet) : '' },
    reste: { numero: suivant + 2 },
  };
}

/** « du 1er janvier 2026 au 31 décembre 2030 ». */
function formatPeriode(plan: Plan): string {
  const { debut, fin } = periodeDuPlan(plan);
  return debut && fin ? `du ${formatDate(debut)} au ${formatDate(fin)}` : 'à préciser';
}

function communesDe({ communes }: Dossier): readonly string[] {
  return communes.flatMap(({ nom }) => nom?.valeur ?? []);
}

/** The convention first, whether or not it changes, then each annex that does. */
function articlesDe(modifications: readonly Modification[], annexes: readonly Annexe[]) {
  const duCorps = modifications.filter(({ fonctions }) => fonctions.includes('convention'));
  return [
    { titre: 'Modifications de la convention', annexe: '', corps: true, sujets: groupBySujet(duCorps) },
    ...annexes.flatMap((annexe) => {
      const celles = siennes(modifications, annexe);
      const titre = `Modifications de l’annexe ${annexe.numero} « ${annexe.intitule} »`;
      return celles.length === 0 ? [] : [{ titre, annexe: annexe.numero, corps: false, sujets: groupBySujet(celles) }];
    }),
  ];
}

/** What changes in an annex. */
export function siennes(modifications: readonly Modification[], { fonctions }: Annexe): readonly Modification[] {
  return modifications.filter((modification) =>
    fonctions.some((fonction) => modification.fonctions.some((autre) => autre === fonction)),
  );
}

/** What changes in a row stands together. */
function groupBySujet(modifications: readonly Modification[]) {
  return groupByLigne(modifications).map((celles) => ({
    sujet: insecables(celles[0]?.sujet ?? ''),
    seule: celles.length === 1,
    phrases: celles.map(({ phrase, doute, avant, apres }) => ({
      phrase: insecables(phrase),
      doute: insecables(doute ?? ''),
      avant,
      apres,
    })),
  }));
}

function viewEffet({ exigence: id, titre, avant, apres, preuves, sens, tombe }: EffetSurLaCouverture) {
  return {
    titre,
    citation: exigence(id)?.citation ?? id,
    avant: `${libellesDeCouverture[avant]} (${formatCompte(preuves.avant, 'élément')})`,
    apres: `${libellesDeCouverture[apres]} (${formatCompte(preuves.apres, 'élément')})`,
    sens: tombe ? 'plus couvert' : sens === 'gagne' ? 'renforcé' : 'affaibli',
    fond: tombe ? 'fond-rouge' : sens === 'gagne' ? 'fond-vert' : 'fond-jaune',
  };
}

/** When the convention itself changes, so does what each annex repeats of it on its first page. */
function phraseInchangees(annexes: readonly Annexe[], duCorps: boolean): string {
  const numeros = annexes.map(({ numero }) => numero);
  const sauf = duCorps ? ', en dehors de ce que leur première page reprend de la convention' : '';
  if (numeros.length === 0) return '';
  return numeros.length === 1
    ? `L’annexe ${numeros[0]} n’est pas modifiée${sauf.replace('leur', 'sa')}.`
    : `Les annexes ${formatListe(numeros)} ne sont pas modifiées${sauf}.`;
}

function union(nouvelles: readonly string[], anciennes: readonly string[]): readonly string[] {
  const connues = new Set(nouvelles.map(normalize));
  return [...nouvelles, ...anciennes.filter((partie) => !connues.has(normalize(partie)))];
}
