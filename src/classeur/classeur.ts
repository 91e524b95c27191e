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

/** « F12 » from row 12, column 6. */
export function adresse({ ligne, colonne }: Place): string {
  let lettres = '';
  for (let reste = colonne; reste > 0; reste = Math.floor((reste - 1) / 26)) {
    lettres = String.fromCharCode(65 + ((reste - 1) % 26)) + lettres;
  }
  return `${lettres}${ligne}`;
}
