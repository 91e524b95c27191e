/** A piece of a paragraph that is kept, struck out or added whole. */
export type Jeton = MotDeTexte | ChampWord | Lien | Dessin;

interface Piece {
  /** Same key: same text, same formatting. */
  readonly cle: string;
  /** What a reader sees. */
  readonly texte: string;
  /** Bookmarks that stand before it. */
  readonly devant: string;
}

/** A word, the white space between two, a punctuation, a line break (« \n »), a tab (« \t »). */
export interface MotDeTexte extends Piece {
  readonly genre: 'mot';
  /** `w:rPr`, whole; empty when there is none. */
  readonly format: string;
}

/** A field: a caption's number, the page of a reference, an address. */
export interface ChampWord extends Piece {
  readonly genre: 'champ';
  readonly instruction: string;
  /** The runs that it shows. */
  readonly resultat: string;
}

/** A link within the document. */
export interface Lien extends Piece {
  readonly genre: 'lien';
  /** `<w:hyperlink …>` */
  readonly balise: string;
  readonly runs: string;
}

/** A picture. */
export interface Dessin extends Piece {
  readonly genre: 'dessin';
  readonly format: string;
  readonly xml: string;
}

/** A date, a number, « l’enfant », « multi-accueil » are read as one word; so is a run of signs (« », emoji). */
const morceaux = /\s+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.,/:’'\u2011-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}]+/gu;

/** The words of a text, nothing lost. */
export function splitMots(texte: string): readonly string[] {
  return texte.match(morceaux) ?? [];
}
