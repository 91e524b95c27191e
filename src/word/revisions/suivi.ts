import type { Bloc, Objet } from './blocs.js';
import type { Marques } from './marques.js';

/** What the writers of tracked changes share. */
export interface Suivi {
  readonly marques: Marques;
  /** Numbered lists of the old version → those of the new one that they became. */
  readonly listes: Map<string, string>;
  /** Writes the blocks of a section or of a cell, what was and what is told apart. */
  readonly renderSuite: (avant: readonly Bloc[], apres: readonly Bloc[], suivi: Suivi) => readonly Morceau[];
}

/** Written XML, or an object that docx makes. */
export type Morceau = string | Objet['bloc'];
