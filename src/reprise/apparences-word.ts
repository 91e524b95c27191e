import { type Element, elementsOf } from '../xml/arbre.js';
import type { Attributs } from '../xml/attributs.js';
import type { Visiteur } from '../xml/visite.js';
import { isPoliceDeSymboles } from './symboles-word.js';

/** What of a run's look changes what its letters say. */
export interface Apparence {
  /** The symbol font that it is shown in; null for any other. */
  readonly police: string | null;
  readonly masque: boolean;
}

export const ordinaire: Apparence = { police: null, masque: false };

/** The look that a style gives, that of its parents included. */
export type ApparenceDeStyle = (style: string | null) => Partial<Apparence>;

const rien: Partial<Apparence> = {};

/** @param styles the part of a document that holds its styles */
export function createApparences(styles: Element | null): ApparenceDeStyle {
  const parId = new Map((styles ? elementsOf(styles, 'w:style') : []).map((style) => [idOf(style), style]));
  const connues = new Map<string, Partial<Apparence>>();
  const lire = (id: string, profondeur: number): Partial<Apparence> => {
    const connue = connues.get(id);
    const style = parId.get(id);
    if (connue || !style || profondeur > 20) return connue ?? rien;
    const parent = elementsOf(style, 'w:basedOn')[0]?.attribs['w:val'];
    const apparence = { ...(parent ? lire(parent, profondeur + 1) : rien) };
    for (const rPr of elementsOf(style, 'w:rPr'))
      for (const { name, attribs } of elementsOf(rPr)) readTrait(name, attribs, apparence, () => rien);
    connues.set(id, apparence);
    return apparence;
  };
  return (style) => (style === null ? rien : lire(style, 0));
}

function idOf(style: Element): string {
  return style.attribs['w:styleId'] ?? '';
}

/** Reads the properties of a run into its look, which is given the style's look first. */
export function visitApparence(styleOf: ApparenceDeStyle, onLue: (apparence: Partial<Apparence>) => void): Visiteur {
  const lue: Modifiable = {};
  return {
    open: (nom, attributs) => {
      readTrait(nom, attributs, lue, styleOf);
      return null;
    },
    close: () => onLue(lue),
  };
}

type Modifiable = { -readonly [champ in keyof Apparence]?: Apparence[champ] };

function readTrait(nom: string, attributs: Attributs, lue: Modifiable, styleOf: ApparenceDeStyle): void {
  if (nom === 'w:vanish') lue.masque = !/^(?:0|false|off)$/i.test(attributs['w:val'] ?? '');
  else if (nom === 'w:rStyle') Object.assign(lue, { ...styleOf(attributs['w:val'] ?? ''), ...lue });
  else if (nom === 'w:rFonts') {
    const police = attributs['w:ascii'] ?? attributs['w:hAnsi'] ?? attributs['w:cs'];
    if (police !== undefined) lue.police = isPoliceDeSymboles(police) ? police : null;
  }
}
