import type { Element, ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { isDemesure } from './bornes.js';

export type { ChildNode, Element, ParentNode } from 'domhandler';

/** The root element of an XML part, null when there is none or when it is too deep or too long to be one. */
export function parseXml(octets: Uint8Array | undefined): Element | null {
  if (!octets) return null;
  if (isDemesure(octets)) return null;
  return (
    elementsOf(parseDocument(new TextDecoder().decode(octets), { xmlMode: true, decodeEntities: true }))[0] ?? null
  );
}

/** Every element of a name (« w:style »), at any depth, in the order of the document. */
export function findAll(parent: ParentNode, nom: string): readonly Element[] {
  return descendants(parent).filter((element) => element.name === nom);
}

/** Every element below, in the order of the document. */
export function descendants(parent: ParentNode): readonly Element[] {
  return elementsOf(parent).flatMap((element) => [element, ...descendants(element)]);
}

/** The child elements, all of them or those of a name. */
export function elementsOf(parent: ParentNode, nom?: string): readonly Element[] {
  return parent.children.filter(
    (noeud): noeud is Element => 'attribs' in noeud && (nom === undefined || noeud.name === nom),
  );
}
