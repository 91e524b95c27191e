import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkArchive } from '../../src/classeur/archive.js';
import { readClasseur } from '../../src/classeur/lire.js';
import { ErreurUtilisateur } from '../../src/dossier/erreur.js';
import { createBombe, createMenteuse } from './bombes.js';
import { fabriquerActions } from './fabrique.js';

const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512)]);
const chiffre = new Uint8Array([...ole, ...[...'EncryptedPackage'].flatMap((lettre) => [lettre.charCodeAt(0), 0])]);
const minimal = { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') };

let classeur: Uint8Array;
beforeAll(async () => {
  classeur = await fabriquerActions((feuille) =>
    feuille.addRows([
      ['N°', 'Intitulé', 'Statut'],
      ['1', 'A', 'En cours'],
    ]),
  );
});

describe('un fichier qui n’est pas un classeur utilisable est refusé par une phrase qui dit quoi faire', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['vide', () => new Uint8Array(), /Le fichier est vide/],
    ['du texte', () => strToU8('N°;Intitulé\n1;A'), /n’est pas un classeur Excel/],
    ['un ancien .xls', () => ole, /ancien format Excel \(\.xls\)/],
    ['protégé par un mot de passe', () => chiffre, /protégé par un mot de passe/],
    ['tronqué', () => classeur.subarray(0, classeur.length - 200), /incomplet ou abîmé/],
    ['tronqué tout au début', () => classeur.subarray(0, 10), /incomplet ou abîmé/],
    ['une archive quelconque', () => zipSync({ 'a.txt': strToU8('a') }), /une archive, pas un classeur/],
    [
      'un classeur sans ses types',
      () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      /il y manque des parties/,
    ],
    ['un document Word', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), /document Word/],
    [
      'un classeur LibreOffice',
      () =>
        zipSync({
          mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
          'content.xml': strToU8('<a/>'),
        }),
      /LibreOffice \(\.ods\)/,
    ],
    ['un classeur binaire', () => zipSync({ ...minimal, 'xl/workbook.bin': strToU8('a') }), /\.xlsb/],
    [
      'une feuille qui fusionne tout',
      () =>
        zipSync({
          ...minimal,
          'xl/worksheets/sheet1.xml': strToU8(
            '<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
          ),
        }),
      /fusionne des centaines de milliers de cellules/,
    ],
    ['une partie annoncée à 3 Go', () => createBombe(), /anormalement volumineux/],
    ['une partie qui se gonfle bien au-delà de ce qu’elle annonce', () => createMenteuse(), /anormalement volumineux/],
  ])('%s', (_nom, octets, message) => {
    expect(() => checkArchive(octets())).toThrow(message);
    expect(() => checkArchive(octets())).toThrow(ErreurUtilisateur);
  });

  test.each<[string, () => Uint8Array]>([
    [
      'un classeur au contenu XML abîmé',
      () => zipSync({ ...minimal, 'xl/workbook.xml': strToU8('<workbook><sheets><sheet') }),
    ],
    ['un classeur sans feuille', () => zipSync(minimal)],
    [
      'une feuille dont le XML est coupé',
      () =>
        zipSync({
          ...minimal,
          'xl/_rels/workbook.xml.rels': strToU8('<Relationships/>'),
          'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row'),
        }),
    ],
  ])('%s', async (_nom, octets) => {
    await expect(readClasseur(octets())).rejects.toThrow(ErreurUtilisateur);
  });

  test('des octets abîmés au hasard donnent une phrase, ou un classeur, jamais une autre erreur', async () => {
    for (let graine = 1; graine <= 60; graine += 1) {
      const copie = classeur.slice();
      for (let coup = 0; coup < 8; coup += 1)
        copie[(graine * 7919 + coup * 104_729) % copie.length] = (graine * 31 + coup) % 256;
      const issue = await readClasseur(copie).then(
        ({ feuilles }) => feuilles.length,
        (erreur: unknown) => erreur,
      );
      expect(
        typeof issue === 'number' || issue instanceof ErreurUtilisateur,
        `graine ${graine} : ${String(issue)}`,
      ).toBe(true);
    }
  });
});

test('un classeur sain passe', () => {
  expect(() => checkArchive(classeur)).not.toThrow();
});
