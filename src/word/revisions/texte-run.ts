import { type Element, elementsOf } from '../../xml/arbre.js';

/** What a reader sees of a run or of a part of it: line breaks are « \n », tabs « \t ». */
export function textOfRun(element: Element): string {
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br') return '\n';
  return element.name === 'w:t' ? dataOf(element) : elementsOf(element).map(textOfRun).join('');
}

/** The text right inside an element. */
export function dataOf(element: Element): string {
  return element.children.map((noeud) => (noeud.type === 'text' ? noeud.data : '')).join('');
}
