import { strFromU8, strToU8, type ZippableFile, zipSync } from 'fflate';
import { element } from './xml.js';

/** The parts of a package, by path. */
export type Paquet = Record<string, Uint8Array>;

/** The package as a zip, without the time of its making: same parts, same bytes. 2 is fast, and makes a bilan hardly larger. */
export function zip(paquet: Readonly<Paquet>, level: 0 | 2 = 2): Uint8Array {
  const parts = Object.entries(paquet).map(([chemin, octets]): [string, ZippableFile] => [
    chemin,
    [octets, { level: octets.length < minACompresser ? 0 : level }],
  ]);
  // Local time on purpose: a zip holds no time zone, fflate writes the local hour.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

/** Compressing a hundred bytes takes as long as compressing ten thousand, and gains nothing. */
const minACompresser = 512;

/** Adds a part, and says what it is in the list of content types. */
export function addPart(paquet: Paquet, chemin: string, octets: Uint8Array, type: string): void {
  paquet[chemin] = octets;
  const types = '[Content_Types].xml';
  insert(paquet, types, '</Types>', element('Override', { ContentType: type, PartName: `/${chemin}` }));
}

/** Adds a relationship from a part to another of the package. */
export function addRelation(
  paquet: Paquet,
  source: string,
  { id, type, cible }: { readonly id: string; readonly type: string; readonly cible: string },
): void {
  const chemin = relationsPath(source);
  paquet[chemin] ??= strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
  );
  const relation = element('Relationship', {
    Id: id,
    Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
    Target: relative(source, cible),
  });
  insert(paquet, chemin, '</Relationships>', relation);
}

/** The way from a part to another; both stand in `word/`. */
function relative(source: string, cible: string): string {
  const profondeur = source.split('/').length - 2;
  return '../'.repeat(profondeur) + cible.slice('word/'.length);
}

/** Where the relationships of a part stand. */
export function relationsPath(chemin: string): string {
  const place = chemin.lastIndexOf('/') + 1;
  return `${chemin.slice(0, place)}_rels/${chemin.slice(place)}.rels`;
}

function insert(paquet: Paquet, chemin: string, avant: string, xml: string): void {
  const part = strFromU8(paquet[chemin] ?? new Uint8Array());
  if (part.endsWith('/>')) paquet[chemin] = strToU8(`${part.slice(0, -2)}>${xml}${avant}`);
  else if (part.endsWith(avant)) paquet[chemin] = strToU8(part.slice(0, -avant.length) + xml + avant);
}
