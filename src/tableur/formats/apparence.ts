import type { ApparenceDeCellule } from '../classeur.js';

/** The look that these make; undefined when they say nothing. White is no fill: that is what paper is. */
export function apparenceOf(dite: {
  readonly fond: string | null;
  readonly gras: boolean;
  readonly bordure: boolean;
  readonly monnaie: boolean;
}): ApparenceDeCellule | undefined {
  const apparence: ApparenceDeCellule = {
    ...(dite.fond !== null && dite.fond !== 'FFFFFF' ? { fond: dite.fond } : {}),
    ...(dite.gras ? { gras: true } : {}),
    ...(dite.bordure ? { bordure: true } : {}),
    ...(dite.monnaie ? { monnaie: true } : {}),
  };
  return Object.keys(apparence).length > 0 ? apparence : undefined;
}

/** Whether a text that a format shows beside a number is a currency. */
export function isSigneMonnaie(texte: string): boolean {
  return /[€$£¥]|\beuros?\b|\beur\b/i.test(texte);
}
