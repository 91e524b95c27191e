import { type Element, elementsOf, findAll } from '../xml/arbre.js';

/** A list item as Word numbers it. */
export interface ItemWord {
  readonly niveau: number;
  readonly numId: string;
  readonly numerote: boolean;
}

/** What a paragraph says of its place in a list; null where it says nothing. */
export interface ProprietesParagraphe {
  readonly style: string | null;
  readonly numPr: { readonly numId: string | null; readonly niveau: string | null } | null;
}

/** Tells which paragraphs are list items, from the numberings and the paragraph styles of a document. */
export function createListes(
  numbering: Element | null,
  styles: Element | null,
): (proprietes: ProprietesParagraphe | null) => ItemWord | null {
  const formats = readFormats(numbering);
  const parStyle = new Map(
    (styles ? elementsOf(styles, 'w:style') : []).flatMap((style) => {
      const proprietes = elementsOf(style, 'w:pPr')[0];
      const numero = proprietes && numeroOf(readNumPr(proprietes));
      return numero ? [[style.attribs['w:styleId'] ?? '', numero] as const] : [];
    }),
  );
  return (proprietes) => {
    if (!proprietes) return null;
    const numero = numeroOf(proprietes.numPr) ?? parStyle.get(proprietes.style ?? '');
    if (!numero || numero.numId === '0') return null;
    const format = formats.get(numero.numId)?.get(numero.niveau) ?? 'bullet';
    return format === 'none' ? null : { ...numero, numerote: format !== 'bullet' };
  };
}

function readNumPr(proprietes: Element): ProprietesParagraphe['numPr'] {
  const numPr = elementsOf(proprietes, 'w:numPr')[0];
  const valeurOf = (nom: string) => (numPr && elementsOf(numPr, nom)[0]?.attribs['w:val']) ?? null;
  return numPr ? { numId: valeurOf('w:numId'), niveau: valeurOf('w:ilvl') } : null;
}

function numeroOf(numPr: ProprietesParagraphe['numPr']): { readonly numId: string; readonly niveau: number } | null {
  return numPr?.numId ? { numId: numPr.numId, niveau: readNiveau(numPr.niveau ?? undefined) } : null;
}

/** Word has nine levels; a damaged file may say anything. */
function readNiveau(dit = '0'): number {
  const niveau = Number.parseInt(dit, 10);
  return Number.isNaN(niveau) ? 0 : Math.min(8, Math.max(0, niveau));
}

/** Format of each level, by numbering. */
function readFormats(numbering: Element | null): ReadonlyMap<string, ReadonlyMap<number, string>> {
  if (!numbering) return new Map();
  const abstraits = new Map(
    elementsOf(numbering, 'w:abstractNum').map((abstrait) => [
      abstrait.attribs['w:abstractNumId'] ?? '',
      new Map(
        findAll(abstrait, 'w:lvl').map((niveau) => [
          Number(niveau.attribs['w:ilvl'] ?? 0),
          elementsOf(niveau, 'w:numFmt')[0]?.attribs['w:val'] ?? 'bullet',
        ]),
      ),
    ]),
  );
  return new Map(
    elementsOf(numbering, 'w:num').flatMap((num) => {
      const abstrait = abstraits.get(elementsOf(num, 'w:abstractNumId')[0]?.attribs['w:val'] ?? '');
      return abstrait ? [[num.attribs['w:numId'] ?? '', abstrait] as const] : [];
    }),
  );
}
