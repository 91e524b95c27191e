import type { EtatDuRendu } from '../etat.js';
import { classesOf, type Element, isElement } from '../html.js';
import { withControle } from './controle.js';

/** A box (« encadre ») gives its style to the paragraphs inside; any other div only groups. */
export function renderDiv(element: Element, etat: EtatDuRendu): string {
  const style = classesOf(element).includes('encadre') ? 'Encadre' : etat.style;
  const interieur = { ...etat, style };
  const xml = element.children
    .filter(isElement)
    .map((bloc) => etat.renderBloc(bloc, interieur))
    .join('');
  return withControle(element, xml, etat);
}
