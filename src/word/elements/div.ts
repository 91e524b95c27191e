import type { Etat } from '../etat.js';
import { classesOf, type Element, isElement } from '../html.js';

/** A box (« encadre ») gives its style to the paragraphs inside; any other div only groups. */
export function renderDiv(element: Element, etat: Etat): string {
  const style = classesOf(element).includes('encadre') ? 'Encadre' : etat.style;
  const interieur = { ...etat, style };
  return element.children
    .filter(isElement)
    .map((bloc) => etat.renderBloc(bloc, interieur))
    .join('');
}
