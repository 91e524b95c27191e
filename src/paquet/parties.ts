import { strFromU8, strToU8, type ZippableFile, zipSync } from 'fflate';

/** The parts of a package, by path; changed in place by what adds to it. */
export type Paquet = Record<string, Uint8Array>;

/** A sheet may weigh 40 MB, and is read several times: its bytes are decoded once. */
const decodees = new WeakMap<Uint8Array, string>();

/** The text of a part, empty when there is none. */
export function readPart(parts: Readonly<Paquet>, chemin: string): string {
  const octets = parts[chemin] ?? new Uint8Array();
  const xml = decodees.get(octets) ?? strFromU8(octets);
  decodees.set(octets, xml);
  return xml;
}

export function writePart(parts: Paquet, chemin: string, xml: string): void {
  const octets = strToU8(xml);
  decodees.set(octets, xml);
  parts[chemin] = octets;
}

/** A path of the package that no part has: « xl/comments3.xml ». */
export function freePath(parts: Readonly<Paquet>, debut: string, fin: string): string {
  let rang = 1;
  while (parts[`${debut}${rang}${fin}`]) rang += 1;
  return `${debut}${rang}${fin}`;
}

/** Compressing a hundred bytes takes as long as compressing ten thousand, and gains nothing. */
const minACompresser = 512;

/** What says the type of an OpenDocument file: it is read without inflating anything. */
const typeOpenDocument = 'mimetype';

/**
 * The package as a zip, without the time of its making: same parts, same bytes.
 * @param level 2 is fast, and makes a document hardly larger; 6 is what is kept and sent on
 */
export function zip(paquet: Readonly<Paquet>, level: 0 | 2 | 6 = 2): Uint8Array {
  const min = level === 2 ? minACompresser : 0;
  const parts = Object.entries(paquet).map(([chemin, octets]): [string, ZippableFile] => [
    chemin,
    [octets, { level: octets.length < min || chemin === typeOpenDocument ? 0 : level }],
  ]);
  // Local time on purpose: a zip holds no time zone, fflate writes the local hour.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}
