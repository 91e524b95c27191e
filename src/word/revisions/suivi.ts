import type { BlocDeCorps, Objet } from './blocs.js';
import type { MarquesDeRevision } from './marques.js';

/** What the writers of tracked changes share. */
export interface Suivi {
  readonly marques: MarquesDeRevision;
  /** Numbered lists of the old version → those of the new one that they became. */
  readonly listes: Map<string, string>;
  /** Writes the blocks of a section or of a cell, what was and what is told apart. */
  readonly renderSuite: (
    avant: readonly BlocDeCorps[],
    apres: readonly BlocDeCorps[],
    suivi: Suivi,
  ) => readonly MorceauSuivi[];
}

/** Written XML, or an object that docx makes. */
export type MorceauSuivi = string | Objet['bloc'];
