import type { BlocEcrit as BlocWord } from '../etat.js';
import type { Jeton } from './jetons.js';
import type { Sac } from './ressemblance.js';

/** What a section or a cell is made of, read from the XML of `renderCorps`. Content controls are left out. */
export type BlocDeCorps = Paragraphe | TableauDeCorps | Objet;

/** What is compared: the same key says that nothing a reader sees has changed. */
export interface Comparable {
  readonly cle: string;
  readonly sac: Sac;
}

export interface Paragraphe extends Comparable {
  readonly genre: 'paragraphe';
  /** What stands in its `w:pPr`. */
  readonly proprietes: string;
  /** The same without the id of its list, which counts the lists before it. */
  readonly forme: string;
  readonly style: string;
  readonly texte: string;
  readonly jetons: readonly Jeton[];
  /** Bookmarks after its last piece. */
  readonly fin: string;
  /** All that follows its properties, as it was written. */
  readonly contenu: string;
}

export interface TableauDeCorps extends Comparable {
  readonly genre: 'tableau';
  /** `w:tblPr` and `w:tblGrid`. */
  readonly proprietes: string;
  /** Widths of its columns. */
  readonly colonnes: readonly number[];
  readonly lignes: readonly LigneDeTableau[];
}

export interface LigneDeTableau extends Comparable {
  /** What stands in its `w:trPr`. */
  readonly proprietes: string;
  readonly cellules: readonly CelluleDeTableau[];
  /** How its cells spread and merge: rows of the same shape can be compared cell by cell. */
  readonly forme: string;
  /** The text of its first cell. */
  readonly intitule: string;
}

export interface CelluleDeTableau extends Comparable {
  /** What stands in its `w:tcPr`. */
  readonly proprietes: string;
  /** How many columns it covers. */
  readonly etendue: number;
  readonly forme: string;
  readonly texte: string;
  readonly blocs: readonly BlocDeCorps[];
}

/** A chart, or the table of contents: never compared, the new one stands. */
export interface Objet extends Comparable {
  readonly genre: 'objet';
  readonly bloc: Exclude<BlocWord, { readonly genre: 'xml' }>;
}
