import { deflateSync } from 'node:zlib';

/** Un blason inventé, en PNG : un écu de couleur, une bande blanche, un fond transparent. Pas celui d’une commune. */
export function blason(couleur, cote = 240) {
  const lignes = [];
  for (let y = 0; y < cote; y += 1) {
    lignes.push(0);
    for (let x = 0; x < cote; x += 1) lignes.push(...point(x / cote, y / cote, couleur));
  }
  const entete = new Uint8Array([...entier(cote), ...entier(cote), 8, 6, 0, 0, 0]);
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...morceau('IHDR', entete),
    ...morceau('IDAT', deflateSync(new Uint8Array(lignes))),
    ...morceau('IEND', new Uint8Array()),
  ]);
}

function point(x, y, couleur) {
  const demi = y < 0.5 ? 0.4 : 0.4 * Math.sqrt(Math.max(0, 1 - ((y - 0.5) / 0.48) ** 2));
  if (y < 0.04 || Math.abs(x - 0.5) > demi) return [0, 0, 0, 0];
  const bande = Math.abs(x - 0.5 - (y - 0.45) * 0.8) < 0.09;
  return bande ? [255, 255, 255, 255] : [...couleur, 255];
}

function morceau(nom, octets) {
  const corps = new Uint8Array([...new TextEncoder().encode(nom), ...octets]);
  return [...entier(octets.length), ...corps, ...entier(crc(corps))];
}

function entier(valeur) {
  return [24, 16, 8, 0].map((decalage) => (valeur >>> decalage) & 255);
}

function crc(octets) {
  let reste = 0xffffffff;
  for (const octet of octets) {
    reste ^= octet;
    for (let bit = 0; bit < 8; bit += 1) reste = reste & 1 ? (reste >>> 1) ^ 0xedb88320 : reste >>> 1;
  }
  return (reste ^ 0xffffffff) >>> 0;
}
