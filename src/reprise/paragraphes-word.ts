import { type ChildNode, type Element, elementsOf } from '../archive/arbre-xml.js';

/** What a paragraph shows, as if every tracked change were accepted. */
export interface TexteWord {
  readonly texte: string;
  /** Whether it holds tracked changes that nobody accepted yet. */
  readonly revise: boolean;
  /** Bookmarks that open in it, by name, and bookmarks that close in it, by id, with whether text stands before. */
  readonly ouvertures: readonly { readonly id: string; readonly nom: string }[];
  readonly fermetures: readonly { readonly id: string; readonly apresTexte: boolean }[];
}

/** Taken out, moved away, or no text of the page: never read. */
const ignores: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'mc:Fallback',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:sdtPr',
]);
const revisions: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
const caracteres: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

export function readParagraphe(paragraphe: Element): TexteWord {
  const lu = { texte: '', revise: false, ouvertures: [], fermetures: [] } as {
    texte: string;
    revise: boolean;
    ouvertures: { id: string; nom: string }[];
    fermetures: { id: string; apresTexte: boolean }[];
  };
  const visit = (element: Element) => {
    if (revisions.has(element.name)) lu.revise = true;
    if (ignores.has(element.name)) return;
    if (element.name === 'w:t') lu.texte += element.children.map(dataOf).join('');
    else if (element.name === 'w:br') lu.texte += element.attribs['w:type'] === 'page' ? '' : '\n';
    else if (element.name === 'w:bookmarkStart')
      lu.ouvertures.push({ id: element.attribs['w:id'] ?? '', nom: element.attribs['w:name'] ?? '' });
    else if (element.name === 'w:bookmarkEnd')
      lu.fermetures.push({ id: element.attribs['w:id'] ?? '', apresTexte: lu.texte !== '' });
    else if (caracteres[element.name] !== undefined) lu.texte += caracteres[element.name];
    else for (const enfant of elementsOf(element)) visit(enfant);
  };
  for (const enfant of elementsOf(paragraphe)) visit(enfant);
  return lu;
}

function dataOf(noeud: ChildNode): string {
  return noeud.type === 'text' ? noeud.data : '';
}
