import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { rubrique } from '../valeurs/rubriques.js';
import { texte } from '../valeurs/textes.js';

/** One row is a rubric of free text. */
export const feuilleRedaction = defineFeuille({
  cle: 'redaction',
  nom: 'Rédaction',
  disposition: 'lignes',
  colonnes: {
    rubrique: colonne('Rubrique', rubrique, 'La rubrique du bilan que le texte remplit.'),
    texte: colonne('Texte', texte, 'Le texte. Les retours à la ligne et les listes « - » sont conservés.'),
  },
});

export type TexteRedige = Ligne<typeof feuilleRedaction>;
