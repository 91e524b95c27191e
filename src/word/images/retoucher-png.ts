import { unzlibSync, zlibSync } from 'fflate';
import { concat } from '../../paquet/inflation.js';
import { type Morceau, readMorceaux, writePng } from './png.js';
import { isCouchee, type Orientation, type Rognage, tourOf } from './pose.js';

/** Bytes of pixels that are decoded at the most: a logo has a hundredth of it. */
const maxDecodes = 64 * 1024 * 1024;
const canaux: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Pixels, row after row, `pas` bytes each. */
interface Pixels {
  readonly octets: Uint8Array;
  readonly largeur: number;
  readonly hauteur: number;
  readonly pas: number;
}

/**
 * A PNG cut and turned in its pixels: what is cut away is no longer in its bytes.
 * @returns null when it is stored in a way that is not decoded here (interlaced, packed greys) or is too big for that
 */
export function retouchPng(
  octets: Uint8Array,
  rognage: Rognage | null,
  orientation: Orientation,
): { readonly octets: Uint8Array; readonly largeur: number; readonly hauteur: number } | null {
  const morceaux = readMorceaux(octets);
  const entete = morceaux?.find(({ nom }) => nom === 'IHDR')?.donnees;
  if (!morceaux || entete?.length !== 13) return null;
  const pixels = decode(morceaux, entete);
  if (!pixels) return null;
  const finis = turn(rognage ? cut(pixels, rognage) : pixels, orientation);
  const nouveau = entete.slice();
  const vue = new DataView(nouveau.buffer);
  vue.setUint32(0, finis.largeur);
  vue.setUint32(4, finis.hauteur);
  if ((entete[8] ?? 0) < 8) nouveau[8] = 8;
  const autour = morceaux.filter(({ nom }) => !/^(IHDR|IDAT|IEND)$/.test(nom));
  return {
    octets: writePng([
      { nom: 'IHDR', donnees: nouveau },
      ...autour,
      { nom: 'IDAT', donnees: encode(finis) },
      { nom: 'IEND', donnees: new Uint8Array() },
    ]),
    largeur: finis.largeur,
    hauteur: finis.hauteur,
  };
}

function decode(morceaux: readonly Morceau[], entete: Uint8Array): Pixels | null {
  const vue = new DataView(entete.buffer, entete.byteOffset, entete.byteLength);
  const [largeur, hauteur] = [vue.getUint32(0), vue.getUint32(4)];
  const [profondeur = 0, genre = 0, , , entrelace] = entete.subarray(8);
  const nombre = canaux[genre];
  if (entrelace !== 0 || nombre === undefined || (profondeur < 8 && genre !== 3)) return null;
  const ligne = Math.ceil((largeur * nombre * profondeur) / 8);
  const pas = Math.max(1, (nombre * profondeur) / 8);
  if ((ligne + 1) * hauteur > maxDecodes || largeur * hauteur * pas > maxDecodes) return null;
  const filtres = inflate(morceaux, (ligne + 1) * hauteur);
  if (!filtres) return null;
  const octets = unfilter(filtres, ligne, hauteur, pas);
  return {
    octets: profondeur < 8 ? unpack(octets, ligne, largeur, hauteur, profondeur) : octets,
    largeur,
    hauteur,
    pas,
  };
}

/** The filtered rows: exactly the bytes that the size announces, or the picture is damaged. */
function inflate(morceaux: readonly Morceau[], taille: number): Uint8Array | null {
  const tout = concat(morceaux.filter(({ nom }) => nom === 'IDAT').map(({ donnees }) => donnees));
  try {
    const lus = unzlibSync(tout, { out: new Uint8Array(taille) });
    return lus.length === taille ? lus : null;
  } catch {
    return null;
  }
}

/** Undoes the five filters of PNG (its specification, chapter 9). */
function unfilter(filtres: Uint8Array, ligne: number, hauteur: number, pas: number): Uint8Array {
  const octets = new Uint8Array(ligne * hauteur);
  for (let y = 0; y < hauteur; y += 1) {
    const filtre = filtres[y * (ligne + 1)];
    const depart = y * ligne;
    for (let x = 0; x < ligne; x += 1) {
      const gauche = x >= pas ? (octets[depart + x - pas] ?? 0) : 0;
      const haut = y > 0 ? (octets[depart + x - ligne] ?? 0) : 0;
      const coin = x >= pas && y > 0 ? (octets[depart + x - ligne - pas] ?? 0) : 0;
      octets[depart + x] = (filtres[y * (ligne + 1) + 1 + x] ?? 0) + predict(filtre, gauche, haut, coin);
    }
  }
  return octets;
}

function predict(filtre: number | undefined, gauche: number, haut: number, coin: number): number {
  if (filtre === 1) return gauche;
  if (filtre === 2) return haut;
  if (filtre === 3) return (gauche + haut) >> 1;
  if (filtre !== 4) return 0;
  const [a, b, c] = [Math.abs(haut - coin), Math.abs(gauche - coin), Math.abs(gauche + haut - 2 * coin)];
  if (a <= b && a <= c) return gauche;
  return b <= c ? haut : coin;
}

/** Colours of a palette, several in a byte, become one byte each. */
function unpack(octets: Uint8Array, ligne: number, largeur: number, hauteur: number, bits: number): Uint8Array {
  const seuls = new Uint8Array(largeur * hauteur);
  for (let y = 0; y < hauteur; y += 1)
    for (let x = 0; x < largeur; x += 1) {
      const place = x * bits;
      const octet = octets[y * ligne + (place >> 3)] ?? 0;
      seuls[y * largeur + x] = (octet >> (8 - bits - (place & 7))) & (2 ** bits - 1);
    }
  return seuls;
}

function cut({ octets, largeur, hauteur, pas }: Pixels, { gauche, haut, droite, bas }: Rognage): Pixels {
  const x = Math.min(largeur - 1, Math.round(gauche * largeur));
  const y = Math.min(hauteur - 1, Math.round(haut * hauteur));
  const l = Math.max(1, Math.round((1 - droite) * largeur) - x);
  const h = Math.max(1, Math.round((1 - bas) * hauteur) - y);
  const gardes = new Uint8Array(l * h * pas);
  for (let rang = 0; rang < h; rang += 1) {
    const depart = ((y + rang) * largeur + x) * pas;
    gardes.set(octets.subarray(depart, depart + l * pas), rang * l * pas);
  }
  return { octets: gardes, largeur: l, hauteur: h, pas };
}

function turn(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return pixels;
  const { octets, largeur, hauteur, pas } = pixels;
  const { quarts, miroir } = tourOf(orientation);
  const [l, h] = isCouchee(orientation) ? [hauteur, largeur] : [largeur, hauteur];
  const tournes = new Uint8Array(octets.length);
  for (let y = 0; y < hauteur; y += 1)
    for (let x = 0; x < largeur; x += 1) {
      const mx = miroir ? largeur - 1 - x : x;
      const [tx, ty] = rotated(mx, y, quarts, largeur, hauteur);
      const depart = (y * largeur + x) * pas;
      tournes.set(octets.subarray(depart, depart + pas), (ty * l + tx) * pas);
    }
  return { octets: tournes, largeur: l, hauteur: h, pas };
}

function rotated(x: number, y: number, quarts: number, largeur: number, hauteur: number): readonly [number, number] {
  if (quarts === 1) return [hauteur - 1 - y, x];
  if (quarts === 2) return [largeur - 1 - x, hauteur - 1 - y];
  if (quarts === 3) return [y, largeur - 1 - x];
  return [x, y];
}

/** Rows filtered by their left neighbour: enough for a logo. */
function encode({ octets, largeur, hauteur, pas }: Pixels): Uint8Array {
  const ligne = largeur * pas;
  const filtres = new Uint8Array((ligne + 1) * hauteur);
  for (let y = 0; y < hauteur; y += 1) {
    filtres[y * (ligne + 1)] = 1;
    for (let x = 0; x < ligne; x += 1) {
      const gauche = x >= pas ? (octets[y * ligne + x - pas] ?? 0) : 0;
      filtres[y * (ligne + 1) + 1 + x] = (octets[y * ligne + x] ?? 0) - gauche;
    }
  }
  return zlibSync(filtres, { level: 9 });
}
