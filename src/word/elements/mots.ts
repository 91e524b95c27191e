import { type ChildNode, childrenOf, type Element } from '../html.js';
import { spanOf } from './etendues.js';

/** Text of tables: 9 points, in twentieths of a point; key figures are twice as large. */
const corps = 180;
/** Margins of a cell, and a little more for the fonts of letterheads, wider than Arial. */
const margesCellule = 170;
const aisance = 1.12;
const gras = 1.12;
/** An address or a very long word may still be cut: a column of its own width would crush the others. */
const max = 2400;

/**
 * The width that each column needs so that no word of it is cut in two (« Échéanc-e », « 31/12/20-28 »), in twentieths
 * of a point. Null for a table whose rows run into one another: what stands where is not looked for.
 */
export function besoinsDe(lignes: readonly Element[], nombre: number): readonly number[] | null {
  const besoins = Array.from({ length: nombre }, () => 0);
  for (const ligne of lignes) {
    let rang = 0;
    for (const cellule of childrenOf(ligne, 'td', 'th')) {
      const colonnes = spanOf(cellule, 'colspan');
      if (spanOf(cellule, 'rowspan') > 1) return null;
      if (colonnes === 1) besoins[rang] = Math.max(besoins[rang] ?? 0, besoinDe(cellule));
      rang += colonnes;
    }
  }
  return besoins;
}

function besoinDe(cellule: Element): number {
  const taille = corps * (cellule.name === 'th' ? gras : 1);
  return Math.min(max, Math.ceil((longestMot(cellule) / 1000) * taille * aisance) + margesCellule);
}

/** In thousandths of the size of the text. */
function longestMot(noeud: ChildNode): number {
  if (noeud.type === 'text') return longestOf(noeud.data);
  if (!('children' in noeud)) return 0;
  return noeud.children.reduce((plusLong, enfant) => Math.max(plusLong, longestMot(enfant)), 0);
}

/** Lines break at plain spaces and after hyphens; never at a non-breaking space. Read by codes: every text of every table is. */
function longestOf(texte: string): number {
  let plusLong = 0;
  let mot = 0;
  for (let rang = 0; rang < texte.length; rang += 1) {
    const code = texte.charCodeAt(rang);
    if (code === 32 || code === 9 || code === 10 || code === 13) mot = 0;
    else mot += largeurs[code] ?? (isSuite(code) ? 0 : ordinaire);
    if (mot > plusLong) plusLong = mot;
    if (code === trait || code === tiret) mot = 0;
  }
  return plusLong;
}

const trait = '-'.charCodeAt(0);
const tiret = '–'.charCodeAt(0);
const ordinaire = 556;

/** Arial's widths by character code, near enough. */
const largeurs = new Uint16Array(0x2100).fill(ordinaire);
for (const [largeur, lettres] of [
  [690, String.fromCharCode(...codes('A', 'Z'), ...codes('À', 'Ý'))],
  [600, '0123456789'],
  [850, 'mwMW%€'],
  [280, "ijlft.,:;'’/|!()\u00a0\u202f"],
] as const)
  for (const lettre of lettres) largeurs[lettre.charCodeAt(0)] = largeur;

function codes(de: string, a: string): readonly number[] {
  const premier = de.charCodeAt(0);
  return Array.from({ length: a.charCodeAt(0) - premier + 1 }, (_, rang) => premier + rang);
}

/** The second half of a character that takes two codes. */
function isSuite(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
