import { concat } from '../../paquet/inflation.js';
import { type Orientation, orientationOf } from './pose.js';

/** A JPEG down to its picture: what its camera wrote beside it (place, device, a thumbnail of it uncut) is left out. */
export interface JpegNu {
  readonly octets: Uint8Array;
  /** How its camera says that it is to be turned. */
  readonly orientation: Orientation;
}

const debutExif = 'Exif\0\0';
const tagOrientation = 0x0112;

/** Reads a JPEG segment by segment, its pixels never decoded; null when it is cut short. */
export function stripJpeg(octets: Uint8Array): JpegNu | null {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const gardes: Uint8Array[] = [octets.subarray(0, 2)];
  let orientation: Orientation = 1;
  let rang = 2;
  while (rang + 4 <= octets.length) {
    if (octets[rang] !== 0xff) return null;
    const marque = octets[rang + 1] ?? 0;
    if (marque === 0xff) {
      rang += 1;
      continue;
    }
    const fin = rang + 2 + vue.getUint16(rang + 2);
    if (fin > octets.length) return null;
    const segment = octets.subarray(rang, fin);
    if (marque === 0xe1) orientation = readOrientation(segment.subarray(4)) ?? orientation;
    if (isImage(marque, segment)) gardes.push(segment);
    rang = fin;
    if (marque !== 0xda) continue;
    const suivant = endOfScan(octets, rang);
    if (suivant === null) return null;
    gardes.push(octets.subarray(rang, suivant));
    rang = suivant;
    // What stands behind the end of the picture (another picture, a phone's notes) is left there.
    if (octets[rang + 1] === 0xd9) return { octets: concat([...gardes, octets.subarray(rang, rang + 2)]), orientation };
  }
  return null;
}

/** The same picture with the one note that browsers turn it by. */
export function withOrientation(octets: Uint8Array, orientation: Orientation): Uint8Array {
  const exif = [0xff, 0xe1, 0, 34, ...[...debutExif].map((lettre) => lettre.charCodeAt(0))];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return concat([octets.subarray(0, 2), Uint8Array.from([...exif, ...tiff]), octets.subarray(2)]);
}

/** Comments and applications' notes are not the picture; its colours (ICC, Adobe) and its density (JFIF) are. */
function isImage(marque: number, segment: Uint8Array): boolean {
  if (marque === 0xfe) return false;
  if (marque < 0xe1 || marque > 0xef) return true;
  return marque === 0xee || (marque === 0xe2 && textAt(segment, 4, 11) === 'ICC_PROFILE');
}

/** Where the marker that ends a scan stands: inside, 0xFF is followed by a nought or by a restart. */
function endOfScan(octets: Uint8Array, debut: number): number | null {
  let rang = octets.indexOf(0xff, debut);
  while (rang >= 0 && rang + 1 < octets.length) {
    const suivant = octets[rang + 1] ?? 0;
    if (suivant !== 0 && suivant !== 0xff && (suivant < 0xd0 || suivant > 0xd7)) return rang;
    rang = octets.indexOf(0xff, rang + (suivant === 0xff ? 1 : 2));
  }
  return null;
}

/** The orientation in the first directory of an EXIF note; null when it says none. */
function readOrientation(note: Uint8Array): Orientation | null {
  if (textAt(note, 0, 6) !== debutExif) return null;
  const tiff = new DataView(note.buffer, note.byteOffset + 6, note.byteLength - 6);
  if (tiff.byteLength < 8) return null;
  const petit = tiff.getUint16(0) === 0x4949;
  const repertoire = tiff.getUint32(4, petit);
  if (repertoire + 2 > tiff.byteLength) return null;
  const nombre = tiff.getUint16(repertoire, petit);
  for (let rang = 0; rang < nombre; rang += 1) {
    const place = repertoire + 2 + 12 * rang;
    if (place + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(place, petit) === tagOrientation) return orientationOf(tiff.getUint16(place + 8, petit));
  }
  return null;
}

function textAt(octets: Uint8Array, debut: number, longueur: number): string {
  return String.fromCharCode(...octets.subarray(debut, debut + longueur));
}
