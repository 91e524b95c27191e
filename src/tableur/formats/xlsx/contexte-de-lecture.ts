import type { ApparenceDeCellule } from '../../classeur.js';
import { type ContenusXlsx, createContenus } from './contenu.js';
import type { StylesXlsx } from './styles.js';

/** What the cells of a sheet refer to, and how many there may still be. */
export interface ContexteFeuille {
  readonly contenus: ContenusXlsx;
  readonly apparences: readonly (ApparenceDeCellule | undefined)[];
  /** Counted down from one sheet to the next. */
  readonly reste: ResteXlsx;
}

export interface ResteXlsx {
  cellules: number;
  fusionnees: number;
  /** Empty cells whose fill is kept: past that number, fills are no longer. */
  vides: number;
  /** Of the values of the cells. */
  caracteres: number;
}

export function createContexte({
  chaines,
  styles,
  depuis1904,
  reste,
}: {
  readonly chaines: readonly string[];
  readonly styles: StylesXlsx | null;
  readonly depuis1904: boolean;
  readonly reste: ResteXlsx;
}): ContexteFeuille {
  return {
    contenus: createContenus(chaines, styles?.formats ?? [], depuis1904),
    apparences: styles?.apparences ?? [],
    reste,
  };
}
