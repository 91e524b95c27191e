import { sha256Of } from '../paquet/empreinte.js';

/** How many letters tell a content; few where it holds personal data, so that nobody finds it back by trying numbers. */
const lettres = { ordinaire: 6, personnel: 3 } as const;

/**
 * What tells whether a cell has changed since a point was asked, without saying what it held. Letters alone: no spreadsheet
 * makes a date or a number of them.
 */
export function repereDe(texte: string, { personnel }: { readonly personnel: boolean }): string {
  const propre = texte.normalize('NFC').replace(/\s+/g, ' ').trim();
  const empreinte = sha256Of(new TextEncoder().encode(propre));
  return [...empreinte.slice(0, personnel ? lettres.personnel : lettres.ordinaire)]
    .map((chiffre) => String.fromCharCode(97 + Number.parseInt(chiffre, 16)))
    .join('');
}

/** Whether a cell still holds what it held when the mark was made. */
export function isInchange(texte: string, repere: string): boolean {
  return repereDe(texte, { personnel: repere.length === lettres.personnel }) === repere.toLowerCase();
}
