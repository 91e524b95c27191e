import type { CleFeuille } from '../dossier/dossier.js';

/**
 * What the reading does at each stage. Only the bench gives another than the usual one, to measure what each stage is
 * worth: letters or trigrams instead of the grammar of titles, no content, a greedy assignment, no path over the rows.
 */
export interface Methode {
  readonly affectation: 'globale' | 'gloutonne';
  readonly contenu: boolean;
  readonly chemin: boolean;
  /** Instead of the grammar of titles. */
  readonly titres?: (
    feuille: CleFeuille,
    chemin: readonly string[],
  ) => readonly { readonly cle: string; readonly score: number }[];
}

export const methodeUsuelle: Methode = { affectation: 'globale', contenu: true, chemin: true };
