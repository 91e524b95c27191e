import { strToU8 } from 'fflate';
import { descendants, type Element, elementsOf, findAll, parseXml, remove } from '../../xml/arbre.js';
import { accent as accentParDefaut, teinte } from './couleurs.js';
import type { StylesDeLaMaison } from './par-defaut.js';
import { setChild } from './proprietes.js';
import { cleOf, defaultParagraphe, stylesByName } from './styles-du-modele.js';

/** Our light backgrounds, as shares of the accent. */
const fondsParDefaut: readonly (readonly [string, number])[] = [
  ['EAF1F3', 0.1],
  ['F2F6F7', 0.06],
];

/**
 * Makes the letterhead's styles those of our documents, in place. One that it has keeps its look and takes our id
 * (« Titre1 », named « heading 1 », becomes « Heading1 »), so that a document names its styles the same way whatever
 * dresses it; one that it lacks is added, based on its own text, in its fonts and its colour.
 * @returns the ids that have changed: those of the letterhead, and ours
 */
export function mergeStyles(
  styles: Element,
  accent: string | null,
  { xml, ids }: StylesDeLaMaison,
): ReadonlyMap<string, string> {
  const notres = elementsOf(parseStyles(recolor(xml, accent)), 'w:style').filter((style) => isNotre(style, ids));
  const connus = stylesByName(styles);
  const normal = defaultParagraphe(styles);
  const existants = new Map<Element, string>();
  const nouveaux: Element[] = [];
  for (const style of notres) {
    const existant = (idOf(style) === 'Normal' && normal) || connus.get(cleOf(style));
    if (existant) existants.set(existant, idOf(style));
    else nouveaux.push(style);
  }
  const renommes = renommagesOf(styles, existants, new Set(notres.map(idOf)));
  for (const style of elementsOf(styles, 'w:style'))
    style.attribs['w:styleId'] = renommes.get(idOf(style)) ?? idOf(style);
  renameStyles(styles, renommes);
  const presents = new Set([...elementsOf(styles, 'w:style'), ...nouveaux].map(idOf));
  for (const style of nouveaux) append(styles, adapt(style, presents, normal !== undefined));
  return renommes;
}

/** Makes what an XML part cites of the letterhead's styles follow their ids, in place. */
export function renameStyles(racine: Element, ids: ReadonlyMap<string, string>): void {
  if (ids.size === 0) return;
  for (const { name, attribs } of descendants(racine)) {
    const id = citations.has(name) ? ids.get(attribs['w:val'] ?? '') : undefined;
    if (id) attribs['w:val'] = id;
  }
}

const citations = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']);

/** Ours go to the styles of that name; a style of another name that has one of ours gives it up. */
function renommagesOf(
  styles: Element,
  existants: ReadonlyMap<Element, string>,
  notres: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const pris = new Set([...elementsOf(styles, 'w:style').map(idOf), ...notres]);
  return new Map(
    elementsOf(styles, 'w:style').flatMap((style) => {
      const id = existants.get(style) ?? (notres.has(idOf(style)) ? freeId(idOf(style), pris) : idOf(style));
      pris.add(id);
      return id === idOf(style) ? [] : [[idOf(style), id] as const];
    }),
  );
}

function parseStyles(xml: string): Element {
  const racine = parseXml(strToU8(xml));
  if (!racine) throw new Error('Les styles ne se lisent pas.');
  return racine;
}

function recolor(xml: string, accent: string | null): string {
  if (!accent) return xml;
  return fondsParDefaut.reduce(
    (texte, [fond, part]) => texte.replaceAll(fond, teinte(accent, part)),
    xml.replaceAll(accentParDefaut, accent),
  );
}

/** docx writes styles of its own that no document of ours uses: they would only crowd the letterhead's list. */
function isNotre(style: Element, ids: ReadonlySet<string>): boolean {
  return style.attribs['w:customStyle'] === '1' || style.attribs['w:type'] === 'table' || ids.has(idOf(style));
}

function idOf(style: Element): string {
  return style.attribs['w:styleId'] ?? '';
}

function freeId(id: string, pris: ReadonlySet<string>): string {
  return pris.has(id) ? freeId(`${id}Charte`, pris) : id;
}

function append(styles: Element, style: Element): void {
  style.parent = styles;
  styles.children.push(style);
}

/** A style of ours among the letterhead's: its fonts, its default text's indents and justification kept out of tables. */
function adapt(style: Element, presents: ReadonlySet<string>, avecNormal: boolean): Element {
  if (avecNormal || style.attribs['w:type'] !== 'paragraph') delete style.attribs['w:default'];
  for (const nom of ['w:basedOn', 'w:next', 'w:link'])
    for (const reference of elementsOf(style, nom))
      if (!presents.has(reference.attribs['w:val'] ?? '')) remove(reference);
  for (const police of findAll(style, 'w:rFonts')) remove(police);
  if (style.attribs['w:type'] === 'paragraph' && idOf(style) !== 'Normal')
    fitParagraphe(setChild(style, 'w:pPr'), idOf(style));
  return style;
}

/** Styles whose text stands in narrow columns: justified, it would be full of holes. */
const aGauche = new Set([
  'TexteTableau',
  'Caption',
  'TOC1',
  'TOC2',
  'SourceDonnee',
  'Logos',
  'SurTitre',
  'Title',
  'Subtitle',
  'TitreSommaire',
  'Heading1',
  'Heading2',
  'Heading3',
]);

function fitParagraphe(proprietes: Element, id: string): void {
  const retrait = elementsOf(proprietes, 'w:ind')[0];
  if (retrait) retrait.attribs['w:firstLine'] = '0';
  else if (id !== 'ListParagraph') setChild(proprietes, 'w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' });
  if (aGauche.has(id)) setChild(proprietes, 'w:jc', { 'w:val': 'left' });
}
