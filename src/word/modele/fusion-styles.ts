import { strToU8 } from 'fflate';
import donnees from '../../../data/word/paquet.json' with { type: 'json' };
import { type Element, elementsOf, findAll, parseXml, remove } from '../../xml/arbre.js';
import { renderPart } from '../../xml/ecriture.js';
import { fillPartie } from '../partie.js';
import { accent as accentParDefaut, teinte } from './couleurs.js';
import { setChild } from './proprietes.js';
import { cleOf, defaultParagraphe, stylesByName } from './styles-du-modele.js';
import type { StylesFusionnes } from './types.js';

/** Our light backgrounds, as shares of the accent. */
const fondsParDefaut: readonly (readonly [string, number])[] = [
  ['EAF1F3', 0.1],
  ['F2F6F7', 0.06],
];

/** Style of the lines that we add to its headers and footers: small, whatever its own are. */
export const styleMention = 'MentionPage';
const mention = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleMention}"><w:name w:val="Mention de page"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="120" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="4A5560"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>`;

/**
 * Adds our styles to the letterhead's, in place. One that it has, whatever its id, stays as it is; one that it lacks is
 * added, based on its own text, in its fonts and its colour.
 */
export function mergeStyles(styles: Element, accent: string | null): StylesFusionnes {
  const notres = fillPartie(donnees.parts['word/styles.xml']).replace('</w:styles>', `${mention}</w:styles>`);
  const ajoutables = elementsOf(parseStyles(recolor(notres, accent)), 'w:style').filter(isNotre);
  const connus = stylesByName(styles);
  const normal = defaultParagraphe(styles);
  const pris = new Set(elementsOf(styles, 'w:style').map(idOf));
  const ids = new Map<string, string>();
  const nouveaux: Element[] = [];
  for (const style of ajoutables) {
    const existant = idOf(style) === 'Normal' ? (normal ?? connus.get(cleOf(style))) : connus.get(cleOf(style));
    const id = existant ? idOf(existant) : freeId(idOf(style), pris);
    ids.set(idOf(style), id);
    pris.add(id);
    if (!existant) nouveaux.push(style);
  }
  for (const style of nouveaux) append(styles, adapt(style, ids, normal !== undefined));
  return { xml: renderPart(styles), ids };
}

/** Makes the styles that a part names those of the letterhead. */
export function renameStyles(xml: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0) return xml;
  return xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)"/g,
    (_, debut: string, id: string) => `${debut}${ids.get(id) ?? id}"`,
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

const idsDesStyles: ReadonlySet<string> = new Set(donnees.stylesDesDocuments);

/** docx writes styles of its own that no document of ours uses: they would only crowd the letterhead's list. */
function isNotre(style: Element): boolean {
  return style.attribs['w:customStyle'] === '1' || style.attribs['w:type'] === 'table' || idsDesStyles.has(idOf(style));
}

function idOf(style: Element): string {
  return style.attribs['w:styleId'] ?? '';
}

function freeId(id: string, pris: ReadonlySet<string>): string {
  return pris.has(id) ? freeId(`${id}Ctg`, pris) : id;
}

function append(styles: Element, style: Element): void {
  style.parent = styles;
  styles.children.push(style);
}

/** A style of ours among the letterhead's: its fonts, its default text's indents and justification kept out of tables. */
function adapt(style: Element, ids: ReadonlyMap<string, string>, avecNormal: boolean): Element {
  const id = idOf(style);
  style.attribs['w:styleId'] = ids.get(id) ?? id;
  if (avecNormal || style.attribs['w:type'] !== 'paragraph') delete style.attribs['w:default'];
  for (const nom of ['w:basedOn', 'w:next', 'w:link'])
    for (const reference of elementsOf(style, nom)) {
      const cible = ids.get(reference.attribs['w:val'] ?? '');
      if (cible) reference.attribs['w:val'] = cible;
      else remove(reference);
    }
  for (const police of findAll(style, 'w:rFonts')) remove(police);
  if (style.attribs['w:type'] === 'paragraph' && id !== 'Normal') fitParagraphe(setChild(style, 'w:pPr'), id);
  return style;
}

/** Styles whose text stands in narrow columns: justified, it would be full of holes. */
const aGauche = new Set([
  'TexteTableau',
  'Caption',
  'TOC2',
  'TOC3',
  'SourceDonnee',
  'Logos',
  'SurTitre',
  'Subtitle',
  'TitreSommaire',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
]);

function fitParagraphe(proprietes: Element, id: string): void {
  const retrait = elementsOf(proprietes, 'w:ind')[0];
  if (retrait) retrait.attribs['w:firstLine'] = '0';
  else if (id !== 'ListParagraph') setChild(proprietes, 'w:ind', { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' });
  if (aGauche.has(id)) setChild(proprietes, 'w:jc', { 'w:val': 'left' });
}
