import { marqueDe } from './marques.js';

/** Colours, on a terminal only, and never when NO_COLOR asks for none. They add to the words, they replace none. */
export interface Couleurs {
  readonly fort: (texte: string) => string;
  readonly rouge: (texte: string) => string;
  readonly jaune: (texte: string) => string;
  readonly vert: (texte: string) => string;
  readonly gris: (texte: string) => string;
}

export function createCouleurs(actives: boolean): Couleurs {
  const peindre = (code: number) => (texte: string) => (actives ? `${marqueDe(code)}${texte}${marqueDe(0)}` : texte);
  return { fort: peindre(1), rouge: peindre(31), jaune: peindre(33), vert: peindre(32), gris: peindre(90) };
}

export function wantsCouleurs(flux: { readonly isTTY?: boolean }): boolean {
  return flux.isTTY === true && !process.env['NO_COLOR'];
}
