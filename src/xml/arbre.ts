import { attributsOf } from './attributs.js';
import { createNoms, type EspacesConnus } from './espaces.js';
import { scanXml } from './scanner.js';

/** An element of an XML part; what writes a part changes it in place. */
export interface Element {
  readonly type: 'element';
  name: string;
  readonly attribs: Record<string, string>;
  children: ChildNode[];
  parent: ParentNode | null;
}

interface Feuille<Genre extends string> {
  readonly type: Genre;
  readonly data: string;
  parent: ParentNode | null;
}

/** An element, a text, or what stands in `<?…?>`. */
export type ChildNode = Element | Feuille<'text'> | Feuille<'instruction'>;

/** What holds the root of a part, or the nodes of a piece of one. */
export interface Document {
  readonly type: 'document';
  readonly children: ChildNode[];
}

export type ParentNode = Element | Document;

/** A bilan of 3 000 actions holds fewer; a bomb of a few kilobytes, tens of millions. */
const maxElements = 1_500_000;

/** How long a part may be, and what to throw when it is longer; without `refuse`, such a part has no root. */
export interface BornesXml {
  readonly max: number;
  readonly refuse?: () => Error;
  /** The namespaces whose names stand under one prefix in the tree, whatever the part calls them. */
  readonly connus?: EspacesConnus;
}

/**
 * The root element of an XML part, read with tolerance; null when there is none or when it is too deep or too long to be
 * one. Comments and processing instructions stay behind.
 */
export function parseXml(
  octets: Uint8Array | undefined,
  { max, refuse, connus }: BornesXml = { max: maxElements },
): Element | null {
  if (!octets) return null;
  const document = build(new TextDecoder().decode(octets), { max, connus });
  if (!document && refuse) throw refuse();
  return (document && elementsOf(document)[0]) ?? null;
}

/** The nodes of a piece of XML that we wrote, processing instructions among them. */
export function parseMorceau(xml: string): Document {
  return build(xml, { max: Infinity, avecInstructions: true }) ?? { type: 'document', children: [] };
}

interface Construction {
  readonly max: number;
  readonly connus?: EspacesConnus | undefined;
  readonly avecInstructions?: boolean;
}

function build(xml: string, { max, connus, avecInstructions = false }: Construction): Document | null {
  const noms = connus && createNoms(connus);
  const document: Document = { type: 'document', children: [] };
  const ouverts: ParentNode[] = [document];
  const add = (noeud: ChildNode) => {
    noeud.parent = ouverts.at(-1) ?? null;
    noeud.parent?.children.push(noeud);
  };
  const etat = scanXml(
    xml,
    {
      open: (nom, attributs) => {
        const tels = { nom, attributs: attributsOf(attributs) };
        const lu = noms?.open(attributs) ? noms.translate(nom, tels.attributs) : tels;
        const element = createElement(lu.nom, { ...lu.attributs });
        add(element);
        ouverts.push(element);
      },
      texte: (data) => add({ type: 'text', data, parent: null }),
      close: () => {
        noms?.close();
        ouverts.pop();
      },
      ...(avecInstructions ? { instruction: (data) => add({ type: 'instruction', data, parent: null }) } : {}),
    },
    { max, tolerante: true },
  );
  return etat === 'demesure' ? null : document;
}

/** An element of its own, that holds nothing yet. */
export function createElement(name: string, attribs: Record<string, string> = {}): Element {
  return { type: 'element', name, attribs, children: [], parent: null };
}

/** Every element of a name (« w:style »), at any depth, in the order of the document. */
export function findAll(parent: ParentNode, nom: string): readonly Element[] {
  return descendants(parent).filter((element) => element.name === nom);
}

/** Every element below, in the order of the document. */
export function descendants(parent: ParentNode): readonly Element[] {
  const tous: Element[] = [];
  const visit = (courant: ParentNode) => {
    for (const element of elementsOf(courant)) {
      tous.push(element);
      visit(element);
    }
  };
  visit(parent);
  return tous;
}

/** The child elements, all of them or those of a name. */
export function elementsOf(parent: ParentNode, nom?: string): readonly Element[] {
  return parent.children.filter(
    (noeud): noeud is Element => noeud.type === 'element' && (nom === undefined || noeud.name === nom),
  );
}

/** Takes an element out of its parent. */
export function remove(element: Element): void {
  replaceBy(element, []);
}

/** Puts nodes in the place of an element. */
export function replaceBy(element: Element, noeuds: readonly ChildNode[]): void {
  const { parent } = element;
  if (!parent) return;
  parent.children.splice(parent.children.indexOf(element), 1, ...noeuds);
  for (const noeud of noeuds) noeud.parent = parent;
  element.parent = null;
}
