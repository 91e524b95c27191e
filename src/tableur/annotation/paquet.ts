import { strFromU8, strToU8 } from 'fflate';
import { readRelations } from '../../paquet/relations.js';
import { nextBalise, nextElement } from './chercher-elements.js';

/** The parts of a workbook, by path; changed in place. */
export type Parts = Record<string, Uint8Array>;

const racine = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet may weigh 40 MB, and is read several times: its bytes are decoded once. */
const decodees = new WeakMap<Uint8Array, string>();

export function readPart(parts: Parts, chemin: string): string {
  const octets = parts[chemin] ?? new Uint8Array();
  const xml = decodees.get(octets) ?? strFromU8(octets);
  decodees.set(octets, xml);
  return xml;
}

export function writePart(parts: Parts, chemin: string, xml: string): void {
  const octets = strToU8(xml);
  decodees.set(octets, xml);
  parts[chemin] = octets;
}

/** Links a part to another, and says under which identifier. `type` is the last word of the relationship's type. */
export function addRelation(parts: Parts, chemin: string, type: string, cible: string): string {
  const dossier = chemin.slice(0, chemin.lastIndexOf('/') + 1);
  const fichier = `${dossier}_rels/${chemin.slice(dossier.length)}.rels`;
  const prises = new Set(readRelations(parts, chemin).map(({ id }) => id));
  let rang = 1;
  while (prises.has(`rIdCtg${rang}`)) rang += 1;
  const id = `rIdCtg${rang}`;
  const xml = parts[fichier]
    ? readPart(parts, fichier)
    : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  writePart(
    parts,
    fichier,
    appendIn(xml, 'Relationships', (p) => `<${p}Relationship Id="${id}" Type="${racine}/${type}" Target="/${cible}"/>`),
  );
  return id;
}

/** Says what a part is. */
export function addType(parts: Parts, chemin: string, type: string): void {
  const xml = readPart(parts, '[Content_Types].xml');
  if (xml.includes(`PartName="/${chemin}"`)) return;
  writePart(
    parts,
    '[Content_Types].xml',
    appendIn(xml, 'Types', (p) => `<${p}Override PartName="/${chemin}" ContentType="${type}"/>`),
  );
}

/** Says what every part of an extension is, if nothing says it yet. The defaults stand before the parts of their own. */
export function addTypeParDefaut(parts: Parts, extension: string, type: string): void {
  const xml = readPart(parts, '[Content_Types].xml');
  const racine = nextBalise(xml, 'Types');
  if (!racine || xml.toLowerCase().includes(`extension="${extension}"`)) return;
  const { prefixe, debutContenu } = racine;
  writePart(
    parts,
    '[Content_Types].xml',
    `${xml.slice(0, debutContenu)}<${prefixe}Default Extension="${extension}" ContentType="${type}"/>${xml.slice(debutContenu)}`,
  );
}

/** A path of the package that no part has: « xl/comments3.xml ». */
export function freePath(parts: Parts, debut: string, fin: string): string {
  let rang = 1;
  while (parts[`${debut}${rang}${fin}`]) rang += 1;
  return `${debut}${rang}${fin}`;
}

/** Adds an element at the end of the root; `enfant` is given the root's prefix. */
function appendIn(xml: string, nom: string, enfant: (prefixe: string) => string): string {
  const racine = nextElement(xml, nom);
  if (!racine) return xml;
  const { prefixe, debutContenu, finContenu, vide } = racine;
  return vide
    ? `${xml.slice(0, debutContenu - 2)}>${enfant(prefixe)}</${prefixe}${nom}>${xml.slice(debutContenu)}`
    : xml.slice(0, finContenu) + enfant(prefixe) + xml.slice(finContenu);
}
