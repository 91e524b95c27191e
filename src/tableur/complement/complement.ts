import type { CleFeuille } from '../../dossier/dossier.js';

/** A row to add to a sheet of the tracker, or cells to fill in one that stands there. */
export interface Complement {
  readonly feuille: CleFeuille;
  /** The row of the workbook that it fills (1 is the first); null: a new row at the end of the table, in a sheet that is added when there is none. */
  readonly rang: number | null;
  /** The tab of that row, when several hold rows of the sheet (a tab for each axis). */
  readonly onglet?: string;
  /** What to write, by canonical column, as a person would type it. */
  readonly cellules: Readonly<Record<string, string>>;
  /** By canonical column, the note of a value that nobody confirmed yet: where it was read (« À confirmer : article 10, “…” »). */
  readonly aConfirmer: Readonly<Record<string, string>>;
}
