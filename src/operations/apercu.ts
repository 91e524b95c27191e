import { type Papier, papierOf } from '../word/modele/papier.js';
import type { Modele } from '../word/modele/types.js';
import type { Rendu } from './echanges.js';

/** A document before it is written: what it will say, or why it would be refused, in the words of the file's own refusal. */
export interface Apercu extends Pick<Rendu, 'blocages' | 'remarques' | 'refus' | 'reste'> {
  /** Its pieces that can be read; none when it is refused. */
  readonly pages: readonly PageVue[];
  /** The letterhead, as far as it can be shown; null: none was given. */
  readonly papier: Papier | null;
}

/** A piece as a web page, its charts drawn: it stands by itself. */
export interface PageVue {
  readonly titre: string;
  readonly html: string;
}

export function papierDe(modele: Modele | undefined): Papier | null {
  return modele ? papierOf(modele) : null;
}
