import type { ChildNode } from '../../xml/arbre.js';
import { escapeXml } from '../xml.js';

/** A node as XML, as `renderCorps` writes it: what is empty closes at once, the marks of page references stay. */
export function writeXml(noeud: ChildNode): string {
  if (noeud.type === 'text') return escapeXml(noeud.data);
  if (noeud.type === 'directive') return `<${noeud.data.replace(/\?$/, '')}?>`;
  if (!('attribs' in noeud)) return '';
  const attributs = Object.entries(noeud.attribs)
    .map(([nom, valeur]) => ` ${nom}="${escapeXml(valeur)}"`)
    .join('');
  const contenu = writeAll(noeud.children);
  return contenu === '' ? `<${noeud.name}${attributs}/>` : `<${noeud.name}${attributs}>${contenu}</${noeud.name}>`;
}

export function writeAll(noeuds: readonly ChildNode[]): string {
  return noeuds.map(writeXml).join('');
}
