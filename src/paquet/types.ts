import { element } from '../xml/ecriture.js';
import { appendIn, nextBalise } from '../xml/recherche.js';
import { type Paquet, readPart, writePart } from './parties.js';

const liste = '[Content_Types].xml';

/** Adds a part, and says what it is. */
export function addPart(parts: Paquet, chemin: string, octets: Uint8Array, type: string): void {
  parts[chemin] = octets;
  addType(parts, chemin, type);
}

/** Says what a part is, if nothing says it yet. */
export function addType(parts: Paquet, chemin: string, type: string): void {
  const xml = readPart(parts, liste);
  if (xml.includes(`PartName="/${chemin}"`)) return;
  const declare = (prefixe: string) => element(`${prefixe}Override`, { ContentType: type, PartName: `/${chemin}` });
  writePart(parts, liste, appendIn(xml, 'Types', declare));
}

/** Says what every part of an extension is, if nothing says it yet. The defaults stand before the parts of their own. */
export function addTypeParDefaut(parts: Paquet, extension: string, type: string): void {
  const xml = readPart(parts, liste);
  const racine = nextBalise(xml, 'Types');
  if (!racine || xml.toLowerCase().includes(`extension="${extension}"`)) return;
  const { prefixe, debutContenu } = racine;
  const declare = element(`${prefixe}Default`, { Extension: extension, ContentType: type });
  writePart(parts, liste, xml.slice(0, debutContenu) + declare + xml.slice(debutContenu));
}
