import type { ChildNode, Element } from '../../xml/arbre.js';
import { escapeXml } from '../xml.js';

/** An element as XML: elements and text only; comments and processing instructions stay behind. */
export function serialize(noeud: ChildNode): string {
  if (noeud.type === 'text') return escapeXml(noeud.data);
  if (noeud.type === 'cdata') return noeud.children.map(serialize).join('');
  if (!('attribs' in noeud)) return '';
  const attributs = Object.entries(noeud.attribs)
    .map(
      ([nom, valeur]) => ` ${nom}="${escapeXml(valeur).replace(/[\t\n\r]/g, (blanc) => `&#${blanc.charCodeAt(0)};`)}"`,
    )
    .join('');
  return `<${noeud.name}${attributs}>${noeud.children.map(serialize).join('')}</${noeud.name}>`;
}

/** A whole part from its root. */
export function serializePart(racine: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${serialize(racine)}`;
}

/** Takes an element out of its parent. */
export function remove(element: Element): void {
  replaceBy(element, []);
}

/** Puts nodes in the place of an element. */
export function replaceBy(element: Element, noeuds: readonly ChildNode[]): void {
  const parent = element.parent;
  if (!parent) return;
  parent.children.splice(parent.children.indexOf(element), 1, ...noeuds);
  for (const noeud of noeuds) noeud.parent = parent;
  element.parent = null;
}
