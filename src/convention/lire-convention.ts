import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import { joinListe } from '../dossier/valeurs/listes.js';
import { openRepertoire } from '../territoire/repertoire.js';
import { feuillesDe } from './annexes/decouper.js';
import { proposeAnnexes } from './annexes/propositions.js';
import type { AnnexeNommee, ConventionLue, Enonce, PartieALaConvention } from './convention-lue.js';
import { cafDite } from './corps/caf.js';
import { citer, trancher } from './corps/candidats.js';
import { type CommuneDite, communesDites, communesProposees } from './corps/communes.js';
import { competencesDites } from './corps/competences.js';
import { enoncesDits } from './corps/enonces.js';
import { faitsDits } from './corps/faits.js';
import { partiesDites } from './corps/parties.js';
import { douteDesAnnees, periodeDite } from './corps/periode.js';
import { type Phrase, phrasesOf, rangeesDe } from './corps/phrases.js';
import { recoller } from './coupures.js';
import { openDocument } from './formats/ouvrir.js';
import { type Plan, planOf } from './plan.js';
import type { Proposition } from './proposition.js';

/**
 * Reads a signed convention and its annexes: what it says, each value with its sentence and its place, none of which is
 * taken for granted. What it does not say is not guessed.
 * @param octets of a `.docx`, `.odt`, `.pdf` or `.txt`
 * @throws ErreurUtilisateur (exit 2) when the file cannot be read, with one sentence that says what to do
 */
export async function lireConvention(octets: Uint8Array, nom: string): Promise<ConventionLue> {
  const document = await openDocument(octets, nom);
  const repertoire = await openRepertoire();
  const plan = planOf(recoller(document.blocs));
  const phrases = phrasesOf(plan.blocs);
  const partiesLues = partiesDites(phrases);
  const caf = cafDite(phrases, repertoire);
  const departement = caf.find(({ colonne }) => colonne === 'departement')?.valeur ?? null;
  const nomDeLaCaf = trancher(caf, libelleDe).propositions.find(({ colonne }) => colonne === 'caf')?.valeur;
  const parties = partiesLues.map((partie) =>
    partie.nature === 'caf' && nomDeLaCaf ? { ...partie, nom: nomDeLaCaf } : partie,
  );
  const communes = communesDites(parties, phrases, plan.blocs, departement, repertoire);
  const periode = periodeDite(phrases);
  const enonces = enoncesDits(plan.blocs);
  const corps = trancher(
    [
      ...caf,
      ...periode,
      ...communesProposees(communes, [...phrases, ...rangeesDe(plan.blocs)]),
      ...competencesDites(plan.blocs, communes),
      ...faitsDits(phrases, parties),
    ],
    libelleDe,
  );
  const annexes = proposeAnnexes(feuillesDe(plan.blocs), communes);
  const propositions = sansDoublon([
    ...signataires(parties),
    ...corps.propositions,
    ...enjeux(enonces),
    ...annexes.propositions,
  ]);
  return {
    nom,
    propositions,
    parties: parties.map((partie) => ({ ...partie, phrase: citer(partie.phrase) })),
    enonces,
    annexes: annexesNommees(plan, phrases),
    remarques: [
      ...document.remarques,
      ...corps.remarques,
      ...douteDesAnnees(periode),
      ...membres(communes, parties),
      ...manques(propositions, parties),
      ...annexes.remarques,
    ],
  };
}

function libelleDe(feuille: string, colonne: string): string {
  const colonnes = feuilles[feuille as CleFeuille].colonnes as Readonly<Record<string, { readonly libelle: string }>>;
  return colonnes[colonne]?.libelle ?? colonne;
}

function signataires(parties: readonly PartieALaConvention[]): readonly Proposition[] {
  const [premiere] = parties;
  if (!premiere) return [];
  const base = {
    feuille: 'convention',
    ligne: '',
    ou: premiere.ou,
    phrase: parties
      .map(({ phrase }) => citer(phrase))
      .filter((phrase, rang, toutes) => toutes.indexOf(phrase) === rang)
      .join(' / '),
  } as const;
  const qualites = parties.map(({ qualite }) => qualite);
  return [
    { ...base, colonne: 'signataires', valeur: joinListe(parties.map(({ nom }) => nom)) },
    ...(qualites.every((qualite) => qualite !== null)
      ? [{ ...base, colonne: 'qualites', valeur: qualites.join('\n') }]
      : []),
  ];
}

function enjeux(enonces: readonly Enonce[]): readonly Proposition[] {
  const dits = enonces.filter(({ genre }) => genre === 'enjeu');
  const [premier] = dits;
  return premier
    ? [
        {
          feuille: 'convention',
          colonne: 'enjeux',
          ligne: '',
          valeur: dits.map(({ texte }) => texte).join('\n'),
          phrase: premier.phrase,
          ou: premier.ou,
        },
      ]
    : [];
}

/** A cell that an article and an annexe both fill: the article is heard first. */
function sansDoublon(propositions: readonly Proposition[]): readonly Proposition[] {
  const vues = new Set<string>();
  return propositions.filter(({ feuille, colonne, ligne }) => {
    const cle = [feuille, colonne, ligne].join('\n');
    return !vues.has(cle) && vues.add(cle);
  });
}

/** The annexes that the file holds, then those that it only names. */
function annexesNommees(plan: Plan, phrases: readonly Phrase[]): readonly AnnexeNommee[] {
  const presentes = new Set(plan.blocs.flatMap(({ partie }) => (partie.genre === 'annexe' ? [partie.numero] : [])));
  const nommees = new Map(plan.annexes.map(({ numero, titre }) => [numero, titre] as const));
  for (const { texte } of phrases)
    for (const [, numeros = ''] of texte.matchAll(
      /annexes?\s(?:n\s?°\s?)?(\d{1,2}(?:(?:,\s|\set\s)\d{1,2}){0,5})(?!\d)/gi,
    ))
      for (const numero of numeros.split(/,\s|\set\s/)) if (!nommees.has(numero)) nommees.set(numero, '');
  return [...nommees]
    .map(([numero, titre]) => ({ numero, titre, presente: presentes.has(numero) }))
    .sort((a, b) => a.numero.localeCompare(b.numero, 'fr', { numeric: true }));
}

function membres(communes: readonly CommuneDite[], parties: readonly PartieALaConvention[]): readonly string[] {
  const nombre = communes.filter(({ signataire }) => !signataire).length;
  const epci = parties.find(({ nature }) => nature === 'epci');
  return nombre > 0 && epci
    ? [
        `${nombre} communes sont citées comme membres (${epci.nom}) sans signer elles-mêmes : ne gardez dans la feuille Communes que celles que la convention engage.`,
      ]
    : [];
}

function manques(propositions: readonly Proposition[], parties: readonly PartieALaConvention[]): readonly string[] {
  const a = (colonne: string) =>
    propositions.some(({ feuille, colonne: celle }) => feuille === 'convention' && celle === colonne);
  return [
    ...(parties.length === 0
      ? ['Les parties à la convention n’ont pas été reconnues : indiquez les signataires.']
      : []),
    ...(a('debut') && a('fin')
      ? []
      : ['La période de la convention n’a pas été trouvée en entier : indiquez ses dates de début et de fin.']),
  ];
}
