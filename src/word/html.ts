import type { ChildNode, Element } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';

export type { ChildNode, Element } from 'domhandler';

/** What the `<head>` says of the document. */
export interface EnteteDuDocument {
  readonly langue: string;
  readonly titre: string;
  /** `<meta name="…" content="…">`, by name. */
  readonly mentions: Readonly<Record<string, string>>;
}

export interface Lecteur {
  /** Called once, before the first block. */
  readonly onEntete: (entete: EnteteDuDocument) => void;
  /** Called for each child element of a top-level `<section>`, in order, with the section it stands in. */
  readonly onBloc: (bloc: Element, section: Element) => void;
}

/**
 * Reads a document whose body is a list of `<section>`. Each block of a section is handed over as soon as it closes
 * and is then let go, so that a document of ten thousand fiches never stands whole in memory.
 */
export function readHtml(html: string, lecteur: Lecteur): void {
  let entete: EnteteDuDocument = { langue: 'fr', titre: '', mentions: {} };
  const handler = new DomHandler(undefined, { withStartIndices: false }, (element) => {
    const parent = element.parent as Element | null;
    if (element.name === 'html') return;
    if (element.name === 'head') {
      entete = { ...readHead(element), langue: (parent?.attribs?.['lang'] as string | undefined) ?? 'fr' };
      lecteur.onEntete(entete);
    } else if (parent?.name === 'section' && (parent.parent as Element | null)?.name === 'body') {
      lecteur.onBloc(element, parent);
      parent.children.length = 0;
      element.prev = null;
    }
  });
  const parser = new Parser(handler, { decodeEntities: true });
  for (let debut = 0; debut < html.length; debut += 1 << 16) parser.write(html.slice(debut, debut + (1 << 16)));
  parser.end();
}

function readHead(head: Element): Omit<EnteteDuDocument, 'langue'> {
  const elements = head.children.filter(isElement);
  const mentions = elements
    .filter((element) => element.name === 'meta' && element.attribs['name'])
    .map((meta) => [meta.attribs['name'] ?? '', meta.attribs['content'] ?? ''] as const);
  const titre = elements.find((element) => element.name === 'title');
  return { titre: titre ? textOfNoeud(titre).trim() : '', mentions: Object.fromEntries(mentions) };
}

export function isElement(noeud: ChildNode): noeud is Element {
  return noeud.type === 'tag';
}

/** The text of an element, tags left out. */
export function textOfNoeud(noeud: ChildNode): string {
  if (noeud.type === 'text') return noeud.data;
  return 'children' in noeud ? noeud.children.map(textOfNoeud).join('') : '';
}

/** The child elements of a name, at any of the names given. */
export function childrenOf(parent: Element, ...noms: readonly string[]): readonly Element[] {
  return parent.children.filter((enfant): enfant is Element => isElement(enfant) && noms.includes(enfant.name));
}

export function classesOf(element: Element): readonly string[] {
  return (element.attribs['class'] ?? '').split(/\s+/).filter((classe) => classe !== '');
}

/** What is said of the first class of an element that anything is said of. */
export function byClass<T>(element: Element, valeurs: Readonly<Record<string, T>>): T | undefined {
  return classesOf(element)
    .map((classe) => valeurs[classe])
    .find((valeur) => valeur !== undefined);
}
