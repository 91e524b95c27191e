import { createElement, type Element, elementsOf } from '../../xml/arbre.js';

/** What an element is nothing without: one child at least of these names, or any at all. */
const exiges: Readonly<Record<string, readonly string[]>> = {
  'pic:pic': ['pic:blipFill'],
  'pic:blipFill': ['a:blip'],
  'wpg:wgp': ['wps:wsp', 'pic:pic', 'wpg:grpSp'],
  'wpg:grpSp': ['wps:wsp', 'pic:pic', 'wpg:grpSp'],
  'wpc:wpc': ['wps:wsp', 'pic:pic', 'wpg:wgp'],
  'wps:txbx': ['w:txbxContent'],
  'a:graphicData': ['pic:pic', 'wps:wsp', 'wpg:wgp', 'wpc:wpc'],
  'a:graphic': ['a:graphicData'],
  'a:extLst': ['a:ext'],
  'wp:inline': ['a:graphic'],
  'wp:anchor': ['a:graphic'],
  'w:drawing': ['wp:inline', 'wp:anchor'],
  'w:pict': 'group shape rect roundrect oval line polyline curve arc'.split(' ').map((nom) => `v:${nom}`),
  'w:tr': ['w:tc', 'w:sdt'],
  'w:tbl': ['w:tr', 'w:sdt'],
  'w:sdt': ['w:sdtContent'],
};

/**
 * Whether an element is an empty shell, now that something of it has gone.
 * @param avant the names of its children before
 */
export function isCreux(element: Element, avant: ReadonlySet<string>): boolean {
  const enfants = elementsOf(element);
  const { name, attribs } = element;
  const exige = exiges[name];
  if (exige) return !enfants.some((enfant) => exige.includes(enfant.name));
  if (name === 'a:ext' && attribs['uri'] !== undefined) return enfants.length === 0;
  if (name === 'w:sdtContent' || name === 'v:group') return avant.size > 0 && enfants.length === 0;
  return avant.has('v:imagedata') && !enfants.some((enfant) => enfant.name === 'v:imagedata');
}

/** A header, a cell, a text box end with a paragraph: one is added where nothing else is left, or a table stands last. */
export function closeTrous(element: Element): void {
  const enfants = elementsOf(element);
  for (const enfant of enfants) closeTrous(enfant);
  const dernier = enfants.at(-1)?.name ?? '';
  if (!fermes.has(element.name) || blocs.has(dernier)) return;
  const paragraphe = createElement('w:p');
  paragraphe.parent = element;
  element.children.push(paragraphe);
}

const fermes: ReadonlySet<string> = new Set(['w:hdr', 'w:ftr', 'w:tc', 'w:txbxContent']);
const blocs: ReadonlySet<string> = new Set(['w:p', 'w:sdt', 'mc:AlternateContent']);
