import type { Annexe } from '../avenant/annexes.js';
import type { EffetSurLaCouverture } from '../avenant/couverture.js';
import { empreinteDuPlan, formatEmpreinte } from '../avenant/empreinte.js';
import type { AvenantPrepare } from '../avenant/preparer.js';
import { periodeDuPlan } from '../comparaison/mesures.js';
import { dossierOfPlan, type Plan } from '../comparaison/plan.js';
import type { EntreeDocument } from '../documents/entree.js';
import { formatDate } from '../documents/formats.js';
import { viewIdentite } from '../documents/identite.js';
import { viewBlocDeSignatures, viewSignataires } from '../documents/signataires.js';
import { capitalize, decapitalize, insecables } from '../documents/typographie.js';
import type { Dossier } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { exigence } from '../referentiel/referentiel.js';
import { viewModifications } from './modifications-avenant.js';

/** What an avenant is written from, beside what it changes. */
export interface EntreeAvenant extends Pick<EntreeDocument, 'date' | 'etat' | 'source' | 'logos'> {
  readonly annexes: readonly Annexe[];
  /** Day it takes effect, `AAAA-MM-JJ`; null: the day of its signature. */
  readonly effet: string | null;
  /** The tracker that the avenant comes from, for who signs and where; null: the plan alone is known. */
  readonly suivi: Dossier | null;
}

/** The draft avenant: visas, every modification once, the annexes that replace others, the signatures. */
export function viewAvenant(avenant: AvenantPrepare, entree: EntreeAvenant) {
  const { numero, objet, modifications, effets, signe } = avenant;
  const dossier = dossierOfPlan(avenant.apres, { fictif: signe.fictif });
  const avant = dossierOfPlan(avenant.avant, { fictif: signe.fictif });
  const identite = viewIdentite(`Avenant n° ${numero}`, { ...entree, dossier });
  const convention = entree.suivi?.convention ?? null;
  // A party that leaves signs too: the avenant undoes what it had agreed.
  const signataires = viewSignataires(
    union(identite.parties, viewIdentite('', { ...entree, dossier: avant }).parties),
    convention,
  );
  return {
    ...identite,
    empreinte: formatEmpreinte(empreinteDuPlan(avenant.apres)),
    /** As it was concluded, even when an avenant lengthens it. */
    periode: formatPeriode(signe.plan),
    numero,
    objet,
    signataires,
    signatures: viewBlocDeSignatures(signataires, identite.projet, 'Date et signature'),
    lieu: convention?.lieuSignature?.valeur ?? '',
    signature: signe.signature ? formatDate(signe.signature) : '',
    precedents: signe.avenants.slice(0, -1).map((precedent) => ({
      numero: precedent.numero,
      date: formatDate(precedent.date),
    })),
    /** A commune that leaves decides on it too. */
    communes: union(communesDe(dossier), communesDe(avant)),
    ...viewModifications(modifications, entree.annexes),
    schema: effets.map(viewEffet),
    effet: entree.effet ? formatDate(entree.effet) : '',
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

/** What an avenant does to the answer that a point has, in words that count nothing. */
function viewEffet({ exigence: id, titre, avant, apres, sens, tombe }: EffetSurLaCouverture) {
  return {
    titre: decapitalize(titre),
    citation: insecables(capitalize(exigence(id)?.citation ?? id)),
    effet: tombe
      ? 'plus rien n’y répond'
      : avant === 'absente' && apres !== 'absente'
        ? 'une réponse lui est donnée'
        : sens === 'gagne'
          ? 'la réponse est complétée'
          : 'la réponse est réduite',
  };
}

function union(nouvelles: readonly string[], anciennes: readonly string[]): readonly string[] {
  const connues = new Set(nouvelles.map(normalize));
  return [...nouvelles, ...anciennes.filter((partie) => !connues.has(normalize(partie)))];
}
