import { type Attributs, attributsOf } from './attributs.js';
import { createLecture } from './scanner.js';

/** Who looks at an element: at its child elements and at its own text. */
export interface Visiteur {
  /** Says who looks at a child; null when nobody does, nor at what it holds. */
  readonly open: (nom: string, attributs: Attributs) => Visiteur | null;
  readonly texte?: (texte: string) => void;
  readonly close?: () => void;
}

/** Bytes read at once: the part is never whole in memory as a text. */
const pas = 256 * 1024;

/**
 * Goes over an XML part element by element, as forgiving as `parseXml`, and makes no tree of it: what is kept of a long
 * part is only what its visitors keep.
 * @param max how many elements there may be
 * @returns false when the part is deep or long beyond measure: what was read of it until then is worth nothing
 */
export function visitXml(octets: Uint8Array, racine: Visiteur, max: number): boolean {
  const pile: Visiteur[] = [racine];
  /** How many elements that nobody looks at are open. */
  let ignores = 0;
  const lecture = createLecture(
    {
      open: (nom, attributs) => {
        const visiteur = ignores > 0 ? null : pile.at(-1)?.open(nom, attributsOf(attributs));
        if (visiteur) pile.push(visiteur);
        else ignores += 1;
      },
      texte: (texte) => {
        if (ignores === 0) pile.at(-1)?.texte?.(texte);
      },
      close: () => {
        if (ignores > 0) ignores -= 1;
        else pile.pop()?.close?.();
      },
    },
    { max, tolerante: true },
  );
  const decodeur = new TextDecoder();
  for (let debut = 0; debut < octets.length; debut += pas)
    lecture.push(decodeur.decode(octets.subarray(debut, debut + pas), { stream: true }));
  lecture.push(decodeur.decode());
  return lecture.end() !== 'demesure';
}
