import type { Graphique } from './graphiques.js';
import type { Element } from './html.js';
import type { Sommaire, TitreSommaire } from './sommaire.js';

/** What stands in a Word section, in order: XML of ours, or an object that docx must make. */
export type Bloc =
  | { readonly genre: 'xml'; readonly xml: string[] }
  | { readonly genre: 'graphique'; readonly graphique: Graphique }
  | { readonly genre: 'sommaire'; readonly sommaire: Sommaire };

export interface SectionWord {
  readonly genre: 'couverture' | 'portrait' | 'paysage';
  readonly blocs: Bloc[];
}

/** A numbered list: Word restarts the numbering of each. */
export interface ListeNumerotee {
  readonly id: number;
}

/** What the handlers share while one document is written. */
export interface Etat {
  readonly sections: SectionWord[];
  readonly titres: TitreSommaire[];
  readonly listes: ListeNumerotee[];
  readonly numeros: { tableau: number; figure: number; signet: number };
  /** Width that blocks may take, in twentieths of a point: the text of the page, or the inside of a cell. */
  largeur: number;
  /** Style of paragraphs that name none: a box or a cell sets it for its content. */
  style: string | null;
  /** Writes a block inside another (a cell, a box), by its element's handler. */
  readonly renderBloc: (element: Element, etat: Etat) => string;
}

export function createEtat(renderBloc: Etat['renderBloc']): Etat {
  return {
    sections: [],
    titres: [],
    listes: [],
    numeros: { tableau: 0, figure: 0, signet: 0 },
    largeur: 0,
    style: null,
    renderBloc,
  };
}
