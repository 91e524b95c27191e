import type { Element, ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';

export type { ChildNode, Element, ParentNode } from 'domhandler';

/** Deeper than any document that a person made: what walks a tree must not run out of stack. */
const maxProfondeur = 400;

/** The root element of an XML part, null when there is none or when it nests without end. */
export function parseXml(octets: Uint8Array | undefined): Element | null {
  if (!octets) return null;
  const document = parseDocument(new TextDecoder().decode(octets), { xmlMode: true, decodeEntities: true });
  if (depthOf(document) > maxProfondeur) return null;
  return elementsOf(document)[0] ?? null;
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

function depthOf(racine: ParentNode): number {
  let niveau: readonly ParentNode[] = [racine];
  let profondeur = 0;
  while (niveau.length > 0 && profondeur <= maxProfondeur) {
    niveau = niveau.flatMap((noeud) => elementsOf(noeud));
    profondeur += 1;
  }
  return profondeur;
}
