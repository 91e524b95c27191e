import { crc32 } from '../../paquet/crc32.js';
import { concat } from '../../paquet/inflation.js';

/** A piece of a PNG: its name and what it holds. */
export interface Morceau {
  readonly nom: string;
  readonly donnees: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** What makes the picture; the rest (texts, dates, the camera's notes) is left out. */
const gardes = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|pHYs)$/;

/** The pieces that make a PNG, its pixels never decoded; null when it is cut short or damaged. */
export function readMorceaux(octets: Uint8Array): readonly Morceau[] | null {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const morceaux: Morceau[] = [];
  let rang = signature.length;
  while (rang + 12 <= octets.length) {
    const fin = rang + 12 + vue.getUint32(rang);
    if (fin > octets.length) return null;
    if (crc32(octets.subarray(rang + 4, fin - 4)) !== vue.getUint32(fin - 4)) return null;
    const nom = String.fromCharCode(...octets.subarray(rang + 4, rang + 8));
    if (gardes.test(nom)) morceaux.push({ nom, donnees: octets.subarray(rang + 8, fin - 4) });
    if (nom === 'IEND') return morceaux;
    rang = fin;
  }
  return null;
}

export function writePng(morceaux: readonly Morceau[]): Uint8Array {
  return concat([signature, ...morceaux.map(writeMorceau)]);
}

function writeMorceau({ nom, donnees }: Morceau): Uint8Array {
  const octets = new Uint8Array(donnees.length + 12);
  const vue = new DataView(octets.buffer);
  vue.setUint32(0, donnees.length);
  for (let rang = 0; rang < 4; rang += 1) octets[4 + rang] = nom.charCodeAt(rang);
  octets.set(donnees, 8);
  vue.setUint32(donnees.length + 8, crc32(octets.subarray(4, donnees.length + 8)));
  return octets;
}
