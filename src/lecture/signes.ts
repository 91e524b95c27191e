import type { CleFeuille } from '../dossier/dossier.js';

/**
 * The columns by which a table is known whatever the name of its tab: one of each group. They are what makes an offer an
 * offer, and what a list of contacts or of addresses has not.
 */
const signes: Readonly<Partial<Record<CleFeuille, readonly (readonly string[])[]>>> = {
  convention: [
    ['caf', 'debut', 'fin', 'signataires'],
    ['territoire', 'signature', 'caf', 'departement'],
  ],
  communes: [['nom'], ['population', 'codeInsee', 'competenceAo', 'deliberation']],
  offre: [
    ['nom', 'type'],
    ['placesDebut', 'placesAujourdhui', 'placesPrevues', 'placesSoutenues', 'places2023'],
  ],
  besoins: [['territoire'], ['enfants', 'demandes', 'demandesSatisfaites', 'tauxCouverture']],
  zones: [['nom'], ['constat', 'natures', 'communes']],
  operations: [
    ['intitule', 'equipement'],
    ['cout', 'financements'],
    ['natures', 'equipement', 'places'],
  ],
  emplois: [['metier'], ['etp', 'reponse', 'competences']],
  indicateurs: [['libelle'], ['depart', 'cible', 'unite']],
  mesures: [['indicateur'], ['date'], ['valeur']],
  instances: [['date'], ['instance', 'type'], ['participants', 'decisions', 'instance']],
  redaction: [['rubrique'], ['texte']],
  moyens: [['signataire'], ['nature'], ['etp', 'montant']],
  appreciations: [['enjeu'], ['appreciation'], ['commentaire', 'instance', 'date']],
  questions: [['question'], ['reponse']],
  avenants: [['numero'], ['objet', 'signature']],
  reponses: [['regle'], ['reponse'], ['feuille', 'cellule', 'concerne']],
  avis: [['projet'], ['sens', 'date']],
  schema: [['point'], ['reponse'], ['ou', 'pourquoi']],
};

/** The fewest columns that can be those of a sheet of ours. */
export function signesAuMoins(feuille: CleFeuille): number {
  const groupes = signes[feuille] ?? [];
  // Groups that share a column may be met by it alone.
  const partages = groupes.filter((groupe, rang) =>
    groupes.some((autre, place) => place !== rang && groupe.some((cle) => autre.includes(cle))),
  );
  return Math.max(1, groupes.length - Math.max(0, partages.length - 1));
}

/** Whether these columns are those of a sheet of ours. */
export function signesDe(feuille: CleFeuille, cles: ReadonlySet<string>): boolean {
  return (signes[feuille] ?? []).every((groupe) => groupe.some((cle) => cles.has(cle)));
}

const nommants: Readonly<Partial<Record<CleFeuille, readonly string[]>>> = {
  actions: ['intitule', 'description', 'objectif'],
  communes: ['nom'],
  offre: ['nom'],
  besoins: ['territoire'],
  zones: ['nom'],
  operations: ['intitule', 'equipement'],
  emplois: ['metier'],
  indicateurs: ['libelle'],
  mesures: ['indicateur'],
  instances: ['instance', 'type'],
  redaction: ['rubrique'],
  moyens: ['nature'],
  appreciations: ['enjeu'],
  questions: ['question'],
  avenants: ['objet'],
  reponses: ['regle'],
  avis: ['projet'],
  schema: ['point'],
};

/** The columns that name a row of a sheet, the best first: what a person would quote of it. */
export function titresNommants(feuille: CleFeuille): readonly string[] {
  return nommants[feuille] ?? [];
}
