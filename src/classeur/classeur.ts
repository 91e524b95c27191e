import type { Contenu } from '../dossier/contenu.js';

/** Row and column of a cell, both from 1. */
export interface Place {
  readonly ligne: number;
  readonly colonne: number;
}

/** A sheet as cells: only those that hold something, by row then column. */
export interface FeuilleClasseur {
  readonly nom: string;
  readonly lignes: ReadonlyMap<number, ReadonlyMap<number, Contenu>>;
  /** Cells hidden under a merge, by row then column, and the cell whose content they show. */
  readonly fusions: ReadonlyMap<number, ReadonlyMap<number, Place>>;
}

export interface Classeur {
  readonly feuilles: readonly FeuilleClasseur[];
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
