import { type Element, elementsOf, findAll, remove } from '../../xml/arbre.js';
import { setChild } from './proprietes.js';

/** The document's title stands in no table of contents: it has no level there. */
const titres: readonly (readonly [string, number | null])[] = [
  ['title', null],
  ['heading 1', 0],
  ['heading 2', 1],
  ['heading 3', 2],
];

/** « paragraph/heading 1 »: what makes a style, whatever its id; French Word calls that one « Titre1 ». */
export function cleOf(style: Element): string {
  const nom = elementsOf(style, 'w:name')[0]?.attribs['w:val'] ?? '';
  return `${style.attribs['w:type'] ?? 'paragraph'}/${nom.trim().toLowerCase()}`;
}

export function stylesByName(styles: Element): ReadonlyMap<string, Element> {
  return new Map(elementsOf(styles, 'w:style').map((style) => [cleOf(style), style]));
}

export function stylesById(styles: Element): ReadonlyMap<string, Element> {
  return new Map(elementsOf(styles, 'w:style').map((style) => [style.attribs['w:styleId'] ?? '', style]));
}

/**
 * Makes the letterhead's styles fit our documents, in place: its numberings stay behind (our chapters number
 * themselves), page breaks are ours to decide, a heading is never left alone at the foot of a page, the language is
 * French.
 */
export function cleanStyles(styles: Element): void {
  for (const style of elementsOf(styles, 'w:style')) if (style.attribs['w:type'] === 'numbering') remove(style);
  for (const numerotation of findAll(styles, 'w:numPr')) dropNumerotation(numerotation);
  const parNom = stylesByName(styles);
  for (const [nom, niveau] of titres) {
    const titre = parNom.get(`paragraph/${nom}`);
    if (titre) fitTitre(titre, niveau, stylesById(styles));
  }
  const normal = defaultParagraphe(styles);
  // LibreOffice does not say which style is the default one.
  if (normal) normal.attribs['w:default'] = '1';
  const langues = [elementsOf(styles, 'w:docDefaults')[0], normal];
  for (const langue of langues.flatMap((parent) => (parent ? findAll(parent, 'w:lang') : [])))
    langue.attribs['w:val'] = 'fr-FR';
}

/** The style of paragraphs that name none: « Normal ». */
export function defaultParagraphe(styles: Element): Element | undefined {
  return (
    elementsOf(styles, 'w:style').find(
      ({ attribs }) => attribs['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attribs['w:default'] ?? ''),
    ) ?? stylesByName(styles).get('paragraph/normal')
  );
}

/** The indent that made room for a number goes with it. */
function dropNumerotation(numerotation: Element): void {
  const proprietes = numerotation.parent;
  remove(numerotation);
  if (!proprietes) return;
  for (const retrait of elementsOf(proprietes, 'w:ind')) if (retrait.attribs['w:hanging']) remove(retrait);
}

/** Its own alignment, or that of the style it is based on. */
function alignementOf(style: Element, parId: ReadonlyMap<string, Element>): string | undefined {
  let courant: Element | undefined = style;
  for (let pas = 0; courant && pas < 12; pas += 1) {
    const alignement = elementsOf(courant, 'w:pPr').flatMap((proprietes) => elementsOf(proprietes, 'w:jc'))[0];
    if (alignement) return alignement.attribs['w:val'];
    courant = parId.get(elementsOf(courant, 'w:basedOn')[0]?.attribs['w:val'] ?? '');
  }
  return undefined;
}

function fitTitre(titre: Element, niveau: number | null, parId: ReadonlyMap<string, Element>): void {
  const proprietes = setChild(titre, 'w:pPr');
  for (const saut of elementsOf(proprietes, 'w:pageBreakBefore')) remove(saut);
  for (const nom of ['w:keepNext', 'w:keepLines']) setChild(proprietes, nom, { 'w:val': '1' });
  if (niveau === null) for (const plan of elementsOf(proprietes, 'w:outlineLvl')) remove(plan);
  else setChild(proprietes, 'w:outlineLvl', { 'w:val': String(niveau) });
  // Justified like the text it is based on, a title of two lines would be full of holes.
  if (alignementOf(titre, parId) === 'both') setChild(proprietes, 'w:jc', { 'w:val': 'left' });
}
