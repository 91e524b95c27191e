import type { CleFeuille } from '../../dossier/dossier.js';
import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';

/** A row of a tableau de suivi: its cells by canonical column, and those of columns that are none of ours, by header. */
export interface LigneSuivi {
  readonly cellules: Readonly<Record<string, ContenuLisible>>;
  readonly autres: Readonly<Record<string, string>>;
  /** Quantities that the row shares with others, by column: the same name on each row that shares it. */
  readonly partages?: Readonly<Record<string, string>>;
}

/** What a tableau de suivi holds: rows by sheet, the axes that its drop-down list offers, its annex. */
export interface ContenuSuivi {
  readonly lignes: { readonly [F in CleFeuille]?: readonly LigneSuivi[] };
  readonly axes: readonly string[];
  /** What stood in the workbook and in none of these rows: the sheet « Autres informations ». */
  readonly autres?: readonly AutreInformation[];
}

/** A row of the annex « Autres informations ». */
export interface AutreInformation {
  readonly onglet: string;
  readonly cellule: string;
  readonly nature: string;
  readonly texte: string;
}
