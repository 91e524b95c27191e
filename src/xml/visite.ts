import { type Attributs, attributsOf } from './attributs.js';
import { createNoms, type EspacesConnus } from './espaces.js';
import { createLecture } from './scanner.js';
import { createDecodeurXml } from './texte.js';

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
 * @param connus the namespaces whose names are told to visitors under one prefix, whatever the part calls them
 * @returns false when the part is deep or long beyond measure: what was read of it until then is worth nothing
 */
export function visitXml(octets: Uint8Array, racine: Visiteur, max: number, connus: EspacesConnus): boolean {
  const noms = createNoms(connus);
  const pile: Visiteur[] = [racine];
  /** How many elements that nobody looks at are open. */
  let ignores = 0;
  const lecture = createLecture(
    {
      open: (ecrit, attributsEcrits) => {
        if (ignores > 0) {
          ignores += 1;
          return;
        }
        let nom = ecrit;
        let attributs = attributsOf(attributsEcrits);
        if (noms.open(attributsEcrits)) ({ nom, attributs } = noms.translate(nom, attributs));
        const visiteur = pile.at(-1)?.open(nom, attributs);
        if (visiteur) pile.push(visiteur);
        else ignores += 1;
      },
      texte: (texte) => {
        if (ignores === 0) pile.at(-1)?.texte?.(texte);
      },
      close: () => {
        if (ignores > 1) {
          ignores -= 1;
          return;
        }
        noms.close();
        if (ignores > 0) ignores = 0;
        else pile.pop()?.close?.();
      },
    },
    { max, tolerante: true },
  );
  const decode = createDecodeurXml();
  for (let debut = 0; debut < octets.length; debut += pas) lecture.push(decode(octets.subarray(debut, debut + pas)));
  lecture.push(decode(null));
  return lecture.end() !== 'demesure';
}
