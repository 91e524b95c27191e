import { Parser } from 'htmlparser2';

/** Who looks at an element: at its child elements and at its own text. */
export interface Visiteur {
  /** Says who looks at a child; null when nobody does, nor at what it holds. */
  readonly open: (nom: string, attributs: Readonly<Record<string, string>>) => Visiteur | null;
  readonly texte?: (texte: string) => void;
  readonly close?: () => void;
}

/** Deeper than any document that a person made. */
const maxProfondeur = 400;
/** The root of a part declares some forty names; no other element has ten attributes. */
const maxAttributs = 1_000;
/** Bytes read at once: the part is never whole in memory as a text. */
const pas = 256 * 1024;

/** Never leaves this module. */
class Demesure extends Error {}

/**
 * Goes over an XML part element by element, as forgiving as `parseXml`, and makes no tree of it: what is kept of a long
 * part is only what its visitors keep.
 * @param max how many elements, attributes and pieces of text there may be
 * @returns false when the part is deep or long beyond measure: what was read of it until then is worth nothing
 */
export function visitXml(octets: Uint8Array, racine: Visiteur, max: number): boolean {
  const pile: Visiteur[] = [racine];
  /** How many elements that nobody looks at are open. */
  let ignores = 0;
  let attributs = 0;
  let lus = 0;
  let cdata = false;
  const compter = () => {
    lus += 1;
    if (lus > max) throw new Demesure();
  };
  const parser = new Parser(
    {
      onopentagname: () => {
        attributs = 0;
        compter();
        if (pile.length + ignores > maxProfondeur) throw new Demesure();
      },
      onattribute: () => {
        attributs += 1;
        compter();
        if (attributs > maxAttributs) throw new Demesure();
      },
      onopentag: (nom, valeurs) => {
        const visiteur = ignores > 0 ? null : pile.at(-1)?.open(nom, valeurs);
        if (visiteur) pile.push(visiteur);
        else ignores += 1;
      },
      ontext: (texte) => {
        compter();
        if (ignores === 0 && !cdata) pile.at(-1)?.texte?.(texte);
      },
      onclosetag: () => {
        if (ignores > 0) ignores -= 1;
        else pile.pop()?.close?.();
      },
      oncdatastart: () => {
        cdata = true;
      },
      oncdataend: () => {
        cdata = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decodeur = new TextDecoder();
  try {
    for (let debut = 0; debut < octets.length; debut += pas)
      parser.write(decodeur.decode(octets.subarray(debut, debut + pas), { stream: true }));
    parser.end(decodeur.decode());
    return true;
  } catch (erreur) {
    if (erreur instanceof Demesure) return false;
    throw erreur;
  }
}
