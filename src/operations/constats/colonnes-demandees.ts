import type { Constat } from '../../dossier/constat.js';
import type { LigneQuelconque } from './rangees.js';

/** Columns in their order: the first that the row lacks is asked; of a list, any will do. Empty: nothing of the row answers. */
export type Demande = readonly (string | readonly string[])[];

type DemandeDeRegle = Demande | ((constat: Constat, ligne: LigneQuelconque) => Demande);

const porteur = ['pilote', 'partenaires'];

/**
 * What the rules ask for when their findings stand on another cell than the one to fill in: on the number or the title of a row,
 * or on the value that calls for another. A rule that is not here asks for another value of the very cell that it names.
 */
const demandes: Readonly<Record<string, DemandeDeRegle | undefined>> = {
  'abandon-ou-report-sans-motif': [['ajustementDetail', 'difficultes']],
  'ajustement-a-qualifier': ['ajustement'],
  'besoins-recenses': ['territoire', 'annee', 'enfants', ['demandes', 'demandesSatisfaites'], 'source'],
  calendrier: ['debut', 'fin'],
  'champ-absent': ['champs'],
  'champ-propose': ['champs'],
  'competence-a-preciser': ['transfereeA'],
  concertation: ['date', 'participants'],
  'couts-et-moyens': ['cout', 'financements', 'moyensHumains', 'ingenierie', 'difficultes'],
  'ctg-indicateurs': ['libelle'],
  'ctg-plan-actions': ['intitule', 'pilote', 'fin'],
  'emplois-competences': [['etp', 'competences']],
  'familles-en-difficulte': ['description', porteur],
  // Its advice bears on other columns than what it requires, and the row may lack both.
  'indicateurs-evaluation': ({ message }) =>
    message.includes('le texte ne le demande pas') ? ['depart', 'cible'] : ['libelle', 'modalite'],
  // A measure is a row of another sheet.
  'indicateur-sans-mesure': [],
  'intitule-absent': ['intitule'],
  investissements: ['intitule', 'natures'],
  'mesure-sans-indicateur': ['indicateur'],
  'mesure-sans-source': ['source'],
  'numero-absent': ['numero'],
  // The action that answers a zone stands in another sheet.
  'objectifs-offre': [],
  'offre-existante': ['placesAujourdhui'],
  orientations: ['objectif', ['axe', 'enjeu']],
  'pilote-absent': ['pilote'],
  // The population of a body is asked where the body is named, that of a commune on its row.
  'population-inconnue': ({ cellule }, { origine }) =>
    cellule === origine.cellule ? ['population'] : ['populationOrganisme'],
  'qualite-accueil': ['description', porteur],
  // Which of the two others it lacks depends on what the row answers, which the message says.
  'reponse-incomplete': ({ message }) =>
    message.startsWith('Dites pourquoi') ? ['reponse', 'pourquoi'] : ['reponse', 'ou'],
  'sans-objet-contredit': ['reponse'],
  'statut-absent': ['statut'],
  'zones-identifiees': ['nom', 'communes', 'natures', 'constat'],
};

/**
 * The columns of its row that a finding asks for; null when it asks for another value of its own cell.
 * @param ligne the row that the finding stands on
 */
export function demandeDe(constat: Constat, ligne: LigneQuelconque): Demande | null {
  if (constat.champ !== undefined) return [constat.champ];
  const demande = demandes[constat.regle];
  return typeof demande === 'function' ? demande(constat, ligne) : (demande ?? null);
}

/** Whether the findings of a rule may ask for another cell than their own. */
export function isDemandeAilleurs({ regle, champ }: Pick<Constat, 'regle' | 'champ'>): boolean {
  return champ !== undefined || demandes[regle] !== undefined;
}

/**
 * Which column of a row to fill in: of the first lot that the row lacks, the one that its table has; of a row that lacks
 * none, the last lot holds the value to change.
 */
export function colonneDemandee(
  demande: Demande,
  { sansObjet, ...valeurs }: LigneQuelconque,
  hasColonne: (colonne: string) => boolean,
): string | null {
  const lots = demande.map((lot) => [lot].flat());
  const tenues = valeurs as Readonly<Record<string, unknown>>;
  const vide = lots.find((lot) => lot.every((cle) => tenues[cle] === undefined && sansObjet[cle] === undefined));
  const lot = vide ?? lots.at(-1) ?? [];
  return lot.find(hasColonne) ?? lot[0] ?? null;
}
