import { type Element, elementsOf } from '../../../xml/arbre.js';

export function enfant(parent: Element, nom: string): Element | null {
  return elementsOf(parent, nom)[0] ?? null;
}

/** The value of a property: '' when it stands without one, null when it does not stand. */
export function val(parent: Element, nom: string): string | null {
  const element = enfant(parent, nom);
  return element && (element.attribs['w:val'] ?? '');
}

/** A property that is on or off, on when it says nothing. */
export function isOn(parent: Element | null, nom: string): boolean {
  const valeur = parent && val(parent, nom);
  return valeur !== null && !/^(?:0|false|off|none)$/.test(valeur);
}
