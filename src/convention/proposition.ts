import type { CleFeuille } from '../dossier/dossier.js';

/** A value read elsewhere than in the tracker, that a person is to confirm: never taken for granted. */
export interface Proposition {
  /** The sheet that it belongs to, and its canonical column there. */
  readonly feuille: CleFeuille;
  readonly colonne: string;
  /**
   * What tells its row from the others of the sheet: the name of a commune, the number of an action, the name of an
   * equipment. Two propositions of the same sheet and key are two cells of one row; '' for the sheet Convention.
   */
  readonly ligne: string;
  /** As a person would type it in the cell. */
  readonly valeur: string;
  /** The sentence, or the cells of the row, that say it, as written. */
  readonly phrase: string;
  /** Where, for a reader: « article 10 », « annexe 2, tableau 1, ligne 3 », « page 12 ». */
  readonly ou: string;
}
