import type { DocumentDuLot } from '../../src/documents/genres.js';
import type { CleFeuille } from '../../src/dossier/dossier.js';
import { colonnesTextesLibres } from '../../src/dossier/feuilles/actions.js';

/** A column whose every value stands in a kind of document, as a text or as an amount in euros. */
export interface Promesse {
  readonly feuille: CleFeuille;
  readonly colonne: string;
  readonly forme: 'texte' | 'montant';
}

const textes = (feuille: CleFeuille, ...colonnes: readonly string[]): readonly Promesse[] =>
  colonnes.map((colonne) => ({ feuille, colonne, forme: 'texte' as const }));
const montants = (feuille: CleFeuille, ...colonnes: readonly string[]): readonly Promesse[] =>
  colonnes.map((colonne) => ({ feuille, colonne, forme: 'montant' as const }));

/** What a fiche says of an action. */
const fiche: readonly Promesse[] = [
  ...textes('actions', 'numero', 'intitule', 'pilote', 'moyensHumains', 'ingenierie', ...colonnesTextesLibres),
  ...montants('actions', 'budgetPrevu', 'budgetRealise'),
];

/** What a bilan says of every action, whether it has a fiche or not. */
export const promessesSansFiche: readonly Promesse[] = [
  ...textes('actions', 'numero', 'intitule', 'pilote', 'effets'),
  ...montants('actions', 'budgetPrevu', 'budgetRealise'),
];

/** What each kind of document never leaves out, all its fiches joined, whatever the state of the action or of its other columns. */
export const promesses: Readonly<Record<DocumentDuLot, readonly Promesse[]>> = {
  etape: textes('actions', 'numero', 'intitule', 'pilote', 'realisations'),
  intermediaire: [...fiche, ...textes('indicateurs', 'libelle', 'source'), ...textes('instances', 'decisions')],
  final: [...fiche, ...textes('indicateurs', 'libelle', 'source'), ...textes('instances', 'decisions')],
  cdsf: fiche,
  annexes: [
    ...textes('actions', 'numero', 'intitule', 'objectif', 'description', 'pilote'),
    ...montants('actions', 'budgetPrevu'),
    ...textes('indicateurs', 'libelle'),
  ],
};
