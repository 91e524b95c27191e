import type { Element } from '../html.js';

/** `colspan` or `rowspan`, at least 1. */
export function spanOf(cellule: Element, attribut: 'colspan' | 'rowspan'): number {
  return Math.max(1, Number(cellule.attribs[attribut] ?? '1') || 1);
}
