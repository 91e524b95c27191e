import type { CleFeuille } from '../../dossier/dossier.js';

/** What a person says of a tracker. A table is named by its rank among those that were seen in its sheet. */
export type DecisionDeColonnes =
  /** A column, by the cell of its title, is this one of ours; null: it is not read; undefined: as the tool reads it. */
  | {
      readonly genre: 'colonne';
      readonly feuille: string;
      readonly cellule: string;
      readonly devient: string | null | undefined;
    }
  /** A table is this sheet of ours; null: it is not read. */
  | {
      readonly genre: 'tableau';
      readonly feuille: string;
      readonly tableau: number;
      readonly devient: CleFeuille | null;
    }
  /** The titles stand in this row; without a table, the rows below are the actions. */
  | { readonly genre: 'titres'; readonly feuille: string; readonly tableau: number | null; readonly ligne: number }
  /** The last row of a table. */
  | { readonly genre: 'fin'; readonly feuille: string; readonly tableau: number; readonly ligne: number }
  /** Another table begins in this row of titles. */
  | { readonly genre: 'autre-tableau'; readonly feuille: string; readonly tableau: number; readonly ligne: number }
  /** Nothing was decided of this sheet. */
  | { readonly genre: 'oubli'; readonly feuille: string };
