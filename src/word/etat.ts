import { strFromU8 } from 'fflate';
import type { Graphique } from './graphiques/graphique.js';
import type { Element } from './html.js';
import type { Image } from './images.js';
import type { GenreSection, MiseEnPage } from './mise-en-page.js';
import type { Sommaire, TitreSommaire } from './sommaire.js';

/**
 * XML as the bytes that go into the document; as text while something is still to be written or looked for in it. Ten
 * thousand actions as texts would take gigabytes, and be copied again and again by the garbage collector.
 */
export type MorceauXml = string | Uint8Array;

/** The text of a piece. */
export function xmlOf(morceau: MorceauXml): string {
  return typeof morceau === 'string' ? morceau : strFromU8(morceau);
}

/** What stands in a Word section, in order: XML, or what is written once the whole document is known. */
export type BlocEcrit =
  | { readonly genre: 'xml'; readonly xml: MorceauXml[] }
  | { readonly genre: 'graphique'; readonly graphique: Graphique; readonly largeur: number }
  | { readonly genre: 'sommaire'; readonly sommaire: Sommaire };

export interface SectionWord {
  readonly genre: GenreSection;
  readonly blocs: BlocEcrit[];
}

/** A numbered list: Word restarts the numbering of each. */
export interface ListeNumerotee {
  readonly id: number;
}

/** A picture of the document, and the name by which its parts call it. */
export interface ImagePlacee {
  readonly image: Image;
  readonly relation: string;
}

/** What a document is written with, beside its HTML. */
export interface Moyens {
  /** The paper and its margins. */
  readonly page: MiseEnPage;
  /** The pictures, by the `src` that the HTML gives them. */
  readonly images: ReadonlyMap<string, ImagePlacee>;
}

/** What the handlers share while one document is written. */
export interface EtatDuRendu extends Moyens {
  readonly sections: SectionWord[];
  readonly titres: TitreSommaire[];
  readonly listes: ListeNumerotee[];
  readonly numeros: { tableau: number; figure: number; signet: number; controle: number };
  /** Content controls written, tag → bookmark: each stands once, so that a text comes back from one place only. */
  readonly controles: Map<string, string>;
  /** Width that blocks may take, in twentieths of a point: the text of the page, or the inside of a cell. */
  largeur: number;
  /** Style of paragraphs that name none: a box or a cell sets it for its content. */
  style: string | null;
  /** Writes a block inside another (a cell, a box), by its element's handler. */
  readonly renderBloc: (element: Element, etat: EtatDuRendu) => string;
}

export function createEtat(renderBloc: EtatDuRendu['renderBloc'], moyens: Moyens): EtatDuRendu {
  return {
    sections: [],
    titres: [],
    listes: [],
    numeros: { tableau: 0, figure: 0, signet: 0, controle: 0 },
    controles: new Map(),
    ...moyens,
    largeur: 0,
    style: null,
    renderBloc,
  };
}
