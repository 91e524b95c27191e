import { deflateRawSync } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../src/paquet/crc32.js';

const troisGo = 3 * 1024 ** 3;

/** A workbook whose sheet says that it inflates to 3 GB. */
export function createBombe(): Uint8Array {
  return zipDe({ annoncee: troisGo - 1, octets: deflateSync(new Uint8Array(1024)) });
}

/** A workbook whose sheet says so many bytes and really inflates to hundreds of megabytes. */
export function createMenteuse(annoncee: number): Uint8Array {
  return zipDe({ annoncee, octets: zeros(150) });
}

/** So many megabytes of zeros, deflated. */
function zeros(mega: number): Uint8Array {
  return new Uint8Array(deflateRawSync(Buffer.alloc(mega * 1024 * 1024)));
}

/** A zip of the three parts that a workbook needs, its sheet compressed and announced as given. */
function zipDe(feuille: { readonly annoncee: number; readonly octets: Uint8Array }): Uint8Array {
  const petites = ['[Content_Types].xml', 'xl/workbook.xml'].map((nom) => ({
    nom,
    annoncee: 3,
    octets: deflateSync(strToU8('<a>')),
    crc: crc32(strToU8('<a>')),
  }));
  const parties = [...petites, { nom: 'xl/worksheets/sheet1.xml', crc: 0, ...feuille }];
  const locaux: Uint8Array[] = [];
  const annuaire: Uint8Array[] = [];
  let position = 0;
  for (const { nom, annoncee, octets, crc } of parties) {
    const nomOctets = strToU8(nom);
    const local = entete(0x04034b50, 30, nomOctets.length, octets.length, annoncee, crc);
    annuaire.push(entete(0x02014b50, 46, nomOctets.length, octets.length, annoncee, crc, position), nomOctets);
    locaux.push(local, nomOctets, octets);
    position += local.length + nomOctets.length + octets.length;
  }
  const taille = annuaire.reduce((somme, morceau) => somme + morceau.length, 0);
  const fin = new DataView(new ArrayBuffer(22));
  fin.setUint32(0, 0x06054b50, true);
  fin.setUint16(8, parties.length, true);
  fin.setUint16(10, parties.length, true);
  fin.setUint32(12, taille, true);
  fin.setUint32(16, position, true);
  return concat([...locaux, ...annuaire, new Uint8Array(fin.buffer)]);
}

function entete(
  signature: number,
  longueur: 30 | 46,
  nom: number,
  compressee: number,
  annoncee: number,
  crc: number,
  position = 0,
): Uint8Array {
  const vue = new DataView(new ArrayBuffer(longueur));
  const decalage = longueur === 46 ? 2 : 0;
  vue.setUint32(0, signature, true);
  vue.setUint16(8 + decalage, 8, true);
  vue.setUint32(14 + decalage, crc, true);
  vue.setUint32(18 + decalage, compressee, true);
  vue.setUint32(22 + decalage, annoncee, true);
  vue.setUint16(26 + decalage, nom, true);
  if (longueur === 46) vue.setUint32(42, position, true);
  return new Uint8Array(vue.buffer);
}

function concat(morceaux: readonly Uint8Array[]): Uint8Array {
  const tout = new Uint8Array(morceaux.reduce((somme, morceau) => somme + morceau.length, 0));
  let position = 0;
  for (const morceau of morceaux) {
    tout.set(morceau, position);
    position += morceau.length;
  }
  return tout;
}
