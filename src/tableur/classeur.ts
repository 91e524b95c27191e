import type { Contenu } from '../dossier/contenu.js';

/** Row and column of a cell, both from 1. */
export interface Place {
  readonly ligne: number;
  readonly colonne: number;
}

/** Cells from one corner to the other, both included. */
export interface Plage {
  readonly haut: number;
  readonly bas: number;
  readonly gauche: number;
  readonly droite: number;
}

/** How a cell looks, as far as it says something. Absent: nothing special. */
export interface ApparenceDeCellule {
  /** Resolved fill colour, « RRGGBB » in capitals (themes, tints and indexed colours resolved); none for white or automatic. */
  readonly fond?: string;
  readonly gras?: boolean;
  /** At least a bottom or top border. */
  readonly bordure?: boolean;
  /** The number format shows a currency. */
  readonly monnaie?: boolean;
}

/** What the file itself says of where a table stands. */
export interface ReperesDuFichier {
  /** Native Excel tables, LibreOffice database ranges. */
  readonly tableaux?: readonly Plage[];
  /** Autofilter. */
  readonly filtre?: Plage;
  /** Frozen panes: number of rows. */
  readonly lignesFigees?: number;
  /** Print area. */
  readonly impression?: Plage;
}

/** A sheet as cells: only those that hold something, by row then column. What is optional is absent when there is none. */
export interface FeuilleClasseur {
  readonly nom: string;
  readonly lignes: ReadonlyMap<number, ReadonlyMap<number, Contenu>>;
  /** Cells hidden under a merge, by row then column, and the cell whose content they show. */
  readonly fusions: ReadonlyMap<number, ReadonlyMap<number, Place>>;
  /**
   * Looks of the cells, by row then column: those that hold something, and empty ones that have a fill of their own, in the
   * rows that hold something. Cells that a merge hides have none: their first cell tells.
   */
  readonly apparences?: ReadonlyMap<number, ReadonlyMap<number, ApparenceDeCellule>>;
  /** The whole sheet is hidden. */
  readonly masquee?: boolean;
  /** Rows that hold something and are hidden, by hand or by a filter. */
  readonly lignesMasquees?: ReadonlySet<number>;
  /** Columns that hold something and are hidden. */
  readonly colonnesMasquees?: ReadonlySet<number>;
  /** Notes and threaded comments, by row then column. */
  readonly commentaires?: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly reperes?: ReperesDuFichier;
}

export interface Classeur {
  readonly feuilles: readonly FeuilleClasseur[];
  /** What had to be guessed of the file, or could not be read of it: sentences for the person. Absent: nothing. */
  readonly remarques?: readonly string[];
}

/** Row 12, column 6 from « F12 » or « $F$12 »; row and column 0 from anything else. */
export function parseAdresse(texte: string): Place {
  const [, lettres = '', ligne = '0'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(texte) ?? [];
  let colonne = 0;
  for (let rang = 0; rang < lettres.length; rang += 1) colonne = colonne * 26 + lettres.charCodeAt(rang) - 64;
  return { ligne: Number(ligne), colonne };
}

/** « F12 » from row 12, column 6. */
export function adresse({ ligne, colonne }: Place): string {
  let lettres = '';
  for (let reste = colonne; reste > 0; reste = Math.floor((reste - 1) / 26)) {
    lettres = String.fromCharCode(65 + ((reste - 1) % 26)) + lettres;
  }
  return `${lettres}${ligne}`;
}
