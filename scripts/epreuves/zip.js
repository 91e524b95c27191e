import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 as crcOf } from './crc.js';

/** The parts of a sound zip: name and inflated bytes. */
export function readZip(octets) {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  let fin = octets.length - 22;
  while (vue.getUint32(fin, true) !== 0x06054b50) fin -= 1;
  let position = vue.getUint32(fin + 16, true);
  return Array.from({ length: vue.getUint16(fin + 10, true) }, () => {
    const [nomLong, extra, commentaire] = [28, 30, 32].map((place) => vue.getUint16(position + place, true));
    const local = vue.getUint32(position + 42, true);
    const debut = local + 30 + vue.getUint16(local + 26, true) + vue.getUint16(local + 28, true);
    const brut = octets.subarray(debut, debut + vue.getUint32(position + 20, true));
    const methode = vue.getUint16(position + 10, true);
    const nom = Buffer.from(octets.subarray(position + 46, position + 46 + nomLong)).toString();
    const crc = vue.getUint32(position + 16, true);
    position += 46 + nomLong + extra + commentaire;
    const contenu = methode === 0 ? brut.slice() : new Uint8Array(inflateRawSync(brut));
    return { nom, octets: contenu, telle: { octets: contenu, methode, brut, crc } };
  });
}

/**
 * Writes a zip, lies included: each part may give its own method, compressed bytes, size, CRC, flags, or position.
 * `fin` changes the end record, `devant` stands before the archive.
 */
export function writeZip(parts, { devant = new Uint8Array(), fin: mensonges = {}, zip64 = false } = {}) {
  const morceaux = [devant];
  const annuaire = [];
  let position = devant.length;
  for (const recue of parts) {
    // A part that was not touched is written as it was, without being deflated again.
    const part = recue.telle?.octets === recue.octets ? { ...recue.telle, ...recue } : recue;
    const nom = Buffer.from(part.nom);
    const methode = part.methode ?? (part.octets.length > 64 && part.nom !== 'mimetype' ? 8 : 0);
    const brut = part.brut ?? (methode === 8 ? deflateRawSync(part.octets, { level: 1 }) : part.octets);
    const champs = {
      drapeaux: part.drapeaux ?? 0,
      methode,
      crc: part.crc ?? crcOf(part.octets),
      compressee: part.compressee ?? brut.length,
      taille: part.taille ?? part.octets.length,
    };
    const local = entete(0x04034b50, 30, nom.length, { ...champs, ...part.local });
    const extra = zip64 ? extraZip64(champs) : Buffer.alloc(0);
    const central = entete(
      0x02014b50,
      46,
      nom.length,
      zip64 ? { ...champs, taille: 0xffffffff, compressee: 0xffffffff } : champs,
    );
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE((part.position ?? position) >>> 0, 42);
    annuaire.push(central, nom, extra);
    morceaux.push(local, nom, brut);
    position += local.length + nom.length + brut.length;
  }
  const taille = annuaire.reduce((somme, { length }) => somme + length, 0);
  const fin = Buffer.alloc(22);
  fin.writeUInt32LE(0x06054b50, 0);
  fin.writeUInt16LE(mensonges.nombre ?? parts.length, 8);
  fin.writeUInt16LE(mensonges.nombre ?? parts.length, 10);
  fin.writeUInt32LE(mensonges.taille ?? taille, 12);
  fin.writeUInt32LE(mensonges.position ?? position, 16);
  return new Uint8Array(Buffer.concat([...morceaux, ...annuaire, fin]));
}

function entete(signature, longueur, nom, { drapeaux, methode, crc, compressee, taille }) {
  const decalage = longueur === 46 ? 2 : 0;
  const octets = Buffer.alloc(longueur);
  octets.writeUInt32LE(signature, 0);
  octets.writeUInt16LE(drapeaux, 6 + decalage);
  octets.writeUInt16LE(methode, 8 + decalage);
  octets.writeUInt32LE(crc >>> 0, 14 + decalage);
  octets.writeUInt32LE(compressee >>> 0, 18 + decalage);
  octets.writeUInt32LE(taille >>> 0, 22 + decalage);
  octets.writeUInt16LE(nom, 26 + decalage);
  return octets;
}

function extraZip64({ taille, compressee }) {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(taille), 4);
  extra.writeBigUInt64LE(BigInt(compressee), 12);
  return extra;
}

/** So many megabytes of the same text. */
function repeat(texte, mega) {
  const motif = Buffer.from(texte);
  const octets = Buffer.alloc(mega * 1024 * 1024, motif);
  return octets.subarray(0, octets.length - (octets.length % motif.length));
}

const deflatees = new Map();

/** A part of so many megabytes of the same text: deflated once, kept as the few kilobytes that it weighs. */
function bombeDe(nom, texte, mega) {
  const cle = `${mega} ${texte}`;
  if (!deflatees.has(cle)) {
    const octets = repeat(texte, mega);
    deflatees.set(cle, { brut: deflateRawSync(octets, { level: 1 }), crc: crcOf(octets), taille: octets.length });
  }
  return { nom, octets: new Uint8Array(), methode: 8, ...deflatees.get(cle) };
}

const bombes = [
  '<a/>',
  '<a>',
  '<c r="A1"><v>1</v></c>',
  '<row r="1"><c r="B7"/></row>',
  ' ',
  '<w:p/>',
  '&amp;',
  '<si><t>x</t></si>',
];

/** Lies and accidents of the archive itself; each takes the parts and gives bytes. */
export const mutationsZip = {
  'partie renommée': (parts, { parmi, entier }) => {
    const visee = entier(parts.length);
    const noms = [
      '',
      '/',
      '..',
      '../../evil.xml',
      'C:\\x',
      '\u0000',
      '__proto__',
      'constructor',
      'xl/workbook.xml',
      'é'.repeat(300),
      parmi(parts).nom,
      `/${parts[visee].nom}`,
      parts[visee].nom.toUpperCase(),
    ];
    return writeZip(parts.with(visee, { ...parts[visee], nom: parmi(noms) }));
  },
  'partie doublée': (parts, { parmi }) => writeZip([...parts, { ...parmi(parts), octets: parmi(parts).octets }]),
  'partie retirée': (parts, { entier }) => writeZip(parts.toSpliced(entier(parts.length), 1)),
  'parties dans un autre ordre': (parts, { entier }) => {
    const coupe = entier(parts.length);
    return writeZip([...parts.slice(coupe), ...parts.slice(0, coupe)].reverse());
  },
  'contenus échangés': (parts, { entier, parmi }) => {
    const visee = entier(parts.length);
    return writeZip(parts.with(visee, { ...parts[visee], octets: parmi(parts).octets }));
  },
  'partie vidée': (parts, { entier }) => one(parts, entier, () => ({ octets: new Uint8Array() })),
  'taille mensongère': (parts, { entier, parmi }) =>
    one(parts, entier, ({ octets }) => ({
      taille: parmi([0, 1, octets.length - 1, octets.length * 2, 119_000_000, 0x7fffffff, 0xffffffff]),
    })),
  'taille compressée mensongère': (parts, { entier, parmi }) =>
    one(parts, entier, () => ({ compressee: parmi([0, 1, 30, 0x7fffffff, 0xffffffff]) })),
  'toutes les tailles mensongères': (parts) => writeZip(parts.map((part) => ({ ...part, taille: 100_000_000 }))),
  'CRC faux': (parts, { entier }) => one(parts, entier, () => ({ crc: entier(2 ** 31) })),
  'méthode inconnue': (parts, { entier, parmi }) =>
    one(parts, entier, () => ({ methode: parmi([1, 9, 12, 14, 93, 99, 65535]), brut: Buffer.from('abc') })),
  'méthode mensongère': (parts, { entier, parmi }) =>
    one(parts, entier, ({ octets }) => ({ methode: parmi([0, 8]), brut: Buffer.from(octets) })),
  chiffrée: (parts, { entier }) => one(parts, entier, () => ({ drapeaux: 1 })),
  'drapeaux au hasard': (parts, { entier }) => one(parts, entier, () => ({ drapeaux: entier(65536) })),
  'position fausse': (parts, { entier, parmi }) =>
    one(parts, entier, () => ({ position: parmi([0, 1, 50, 0x7fffffff, 0xffffffff]) })),
  'parties qui se recouvrent': (parts) => writeZip(parts.map((part) => ({ ...part, position: 0 }))),
  'en-tête local différent': (parts, { entier }) =>
    one(parts, entier, () => ({ local: { taille: entier(2 ** 31), crc: entier(2 ** 31), methode: entier(20) } })),
  zip64: (parts) => writeZip(parts, { zip64: true }),
  'fin mensongère': (parts, { parmi }) =>
    writeZip(parts, {
      fin: parmi([
        { nombre: 0 },
        { nombre: 65535 },
        { nombre: 1 },
        { position: 0 },
        { position: 0xffffffff },
        { taille: 0 },
      ]),
    }),
  'archive précédée d’autre chose': (parts, { parmi }) =>
    writeZip(parts, { devant: Buffer.from(parmi(['PK', 'PK\u0003\u0004', 'MZ', '#!/bin/sh\n', '%PDF-1.7\n'])) }),
  'des milliers de parties': (parts, { parmi }) =>
    writeZip([
      ...parts,
      ...Array.from({ length: parmi([2_000, 6_000]) }, (_, rang) => ({
        nom: `xl/media/${rang}.png`,
        octets: new Uint8Array(),
      })),
    ]),
  'archive dans l’archive': (parts, { entier }) => one(parts, entier, () => ({ octets: writeZip(parts) })),
  bombe: (parts, { entier, parmi }) => {
    const visee = entier(parts.length);
    const bombe = bombeDe(parts[visee].nom, parmi(bombes), parmi([9, 55, 110, 130]));
    return writeZip(parts.with(visee, bombe));
  },
  'bombe bien formée': (parts, { parmi }) => {
    const feuilles = parts
      .map(({ nom }, rang) => ({ nom, rang }))
      .filter(({ nom }) => /sheet\d+\.xml$|content\.xml$|document\.xml$|sharedStrings|styles/.test(nom));
    if (feuilles.length === 0) return writeZip(parts);
    const { rang } = parmi(feuilles);
    const [debut, fin] = cut(Buffer.from(parts[rang].octets).toString());
    const corps = repeat(parmi(bombes), parmi([5, 9, 40]));
    return writeZip(
      parts.with(rang, {
        ...parts[rang],
        octets: new Uint8Array(Buffer.concat([Buffer.from(debut), corps, Buffer.from(fin)])),
      }),
    );
  },
};

/** Before and after the place where rows, strings or paragraphs stand. */
function cut(xml) {
  const place = /<(?:sheetData|sst|office:spreadsheet|w:body|cellXfs)\b[^>]*>/.exec(xml);
  const coupe = place ? place.index + place[0].length : Math.floor(xml.length / 2);
  return [xml.slice(0, coupe), xml.slice(coupe)];
}

function one(parts, entier, change) {
  const visee = entier(parts.length);
  return writeZip(parts.with(visee, { ...parts[visee], ...change(parts[visee]) }));
}
