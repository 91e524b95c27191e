import { childrenOf, type Element } from '../html.js';

/**
 * Widths of a table's columns, in twentieths of a point, from `<col style="width: 12%">`, equal ones otherwise.
 * Their sum is exactly `largeur`, so that no table runs over the margin.
 */
export function readColonnes(tableau: Element, premiereLigne: Element, largeur: number): readonly number[] {
  const cols = childrenOf(tableau, 'colgroup').flatMap((groupe) => childrenOf(groupe, 'col'));
  const parts = cols.length > 0 ? cols.map(partOf) : equalParts(premiereLigne);
  const total = parts.reduce((somme, part) => somme + part, 0);
  const entiers = parts.map((part) => Math.floor((part / total) * largeur));
  const reste = largeur - widthOf(entiers, 0, entiers.length);
  return entiers.map((valeur, rang) => (rang === entiers.length - 1 ? valeur + reste : valeur));
}

export function widthOf(colonnes: readonly number[], debut: number, nombre: number): number {
  return colonnes.slice(debut, debut + nombre).reduce((somme, largeur) => somme + largeur, 0);
}

/** `colspan` or `rowspan`, at least 1. */
export function spanOf(cellule: Element, attribut: 'colspan' | 'rowspan'): number {
  return Math.max(1, Number(cellule.attribs[attribut] ?? '1') || 1);
}

function partOf(col: Element): number {
  return Number.parseFloat(/width:\s*([\d.]+)%/.exec(col.attribs['style'] ?? '')?.[1] ?? '10');
}

function equalParts(ligne: Element): readonly number[] {
  const nombre = childrenOf(ligne, 'td', 'th').reduce((somme, cellule) => somme + spanOf(cellule, 'colspan'), 0);
  return Array.from({ length: nombre }, () => 1);
}
