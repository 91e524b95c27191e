import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { ErreurUtilisateur } from '../../src/dossier/erreur.js';
import { readPartsDuClasseur } from '../../src/tableur/archive.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { retouche } from '../../src/tableur/retouche/retoucher.js';
import { createBombe, createMenteuse } from './bombes.js';
import { fabriquerActions } from './fabrique.js';
import { octetsDe, withPart } from './hostile.js';

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
    ['une partie annoncée à 3 Go', () => createBombe(), /anormalement volumineux/],
    [
      'une petite partie qui se gonfle bien au-delà de ce qu’elle annonce',
      () => createMenteuse(1024),
      /une de ses parties ne peut pas être décompressée/,
    ],
    [
      'une grosse partie qui se gonfle bien au-delà de ce qu’elle annonce',
      () => createMenteuse(9 * 1024 * 1024),
      /anormalement volumineux/,
    ],
  ])('%s', (_nom, octets, message) => {
    expect(() => readPartsDuClasseur(octets())).toThrow(message);
    expect(() => readPartsDuClasseur(octets())).toThrow(ErreurUtilisateur);
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
  expect(() => readPartsDuClasseur(classeur)).not.toThrow();
});

describe('ce que les épreuves ont trouvé', () => {
  const feuille = 'xl/worksheets/sheet1.xml';
  const avant = (repere: string, ajout: string) => (xml: string) => xml.replace(repere, ajout + repere);

  test.each<[string, (classeur: Uint8Array) => Uint8Array]>([
    [
      'un nom qui couvre toute une feuille',
      (sain) =>
        withPart(sain, 'xl/workbook.xml', (xml) =>
          xml.replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="x">Actions!$A$1:$XFD$1048576</definedName></definedNames>',
          ),
        ),
    ],
    [
      'des colonnes sans fin',
      (sain) => withPart(sain, feuille, avant('<sheetData', '<cols><col min="1" max="2000000000" width="9"/></cols>')),
    ],
    [
      'une feuille numérotée deux milliards',
      (sain) => withPart(sain, 'xl/workbook.xml', (xml) => xml.replace(/sheetId="\d+"/, 'sheetId="2000000000"')),
    ],
    [
      'un lien dont la relation manque',
      (sain) =>
        withPart(sain, feuille, avant('<pageMargins', '<hyperlinks><hyperlink ref="A2" r:id="rId9"/></hyperlinks>')),
    ],
    [
      'des millions d’entités dans les styles',
      (sain) => withPart(sain, 'xl/styles.xml', avant('</styleSheet>', '&amp;'.repeat(4_100_000))),
    ],
    [
      'une cellule écrite un million de fois',
      (sain) => withPart(sain, feuille, avant('</sheetData>', '<c r="A1"><v>1</v></c>'.repeat(1_100_000))),
    ],
  ])('%s : le classeur se lit, en un instant', async (_nom, abimer) => {
    const debut = process.cpuUsage();
    const { feuilles } = await readClasseur(abimer(classeur));
    expect(feuilles[0]?.lignes.size).toBe(2);
    expect(process.cpuUsage(debut).user / 1000).toBeLessThan(5_000);
  });

  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'une milliardième ligne',
      () =>
        withPart(classeur, feuille, avant('</sheetData>', '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>')),
      /contenu est abîmé/,
    ],
    [
      'des millions de cellules dans quelques kilo-octets',
      () =>
        withPart(
          classeur,
          feuille,
          avant('</sheetData>', `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(110)),
        ),
      /anormalement volumineux/,
    ],
    [
      'un million d’éléments dans les styles',
      () => withPart(classeur, 'xl/styles.xml', avant('</styleSheet>', '<a/>'.repeat(1_100_000))),
      /anormalement volumineux/,
    ],
    [
      'une feuille qui fusionne tout',
      () =>
        withPart(classeur, feuille, avant('<pageMargins', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
      /fusionne des centaines de milliers de cellules/,
    ],
    [
      'un chiffre changé par une mauvaise copie : l’empreinte ne correspond plus',
      () => {
        const copie = zipSync(unzipSync(classeur), { level: 0 });
        const debut = Buffer.from(copie).indexOf('Intitul');
        copie[debut] = 'i'.charCodeAt(0);
        return copie;
      },
      /une de ses parties ne peut pas être décompressée/,
    ],
    ...(['-3', '0.5', 'NaN', '1e12', ''] as const).map((nombre): [string, () => Uint8Array, RegExp] => [
      `un .ods où une cellule est répétée « ${nombre} » fois`,
      () =>
        withPart(octetsDe('test/fixtures/formats/cellules.ods'), 'content.xml', (xml) =>
          xml.replace(/<table:table-cell /, `<table:table-cell table:number-columns-repeated="${nombre}" `),
        ),
      nombre === '' ? /^/ : /contenu ne peut pas être lu|anormalement volumineux/,
    ]),
    [
      'un .ods aux blancs sans nombre',
      () =>
        withPart(octetsDe('test/fixtures/formats/cellules.ods'), 'content.xml', (xml) =>
          xml.replace('<text:p>', '<text:p><text:s text:c="-1"/>'),
        ),
      /contenu ne peut pas être lu/,
    ],
    [
      'un .ods où chaque blanc en vaut mille',
      () =>
        withPart(octetsDe('test/fixtures/formats/cellules.ods'), 'content.xml', (xml) =>
          xml.replace('<text:p>', `<text:p>${'<text:s text:c="1000"/>'.repeat(11_000)}`),
        ),
      /anormalement volumineux/,
    ],
    [
      'un .ods aux éléments emboîtés sans fin',
      () =>
        withPart(octetsDe('test/fixtures/formats/cellules.ods'), 'content.xml', (xml) =>
          xml.replace('<text:p>', `<text:p>${'<text:span>'.repeat(50_000)}`),
        ),
      /anormalement volumineux/,
    ],
  ])('%s : refusé par une phrase, en un instant', async (_nom, octets, message) => {
    const debut = process.cpuUsage();
    const erreur = await readClasseur(octets()).catch((raison: unknown) => raison);
    expect(erreur).toBeInstanceOf(ErreurUtilisateur);
    expect((erreur as ErreurUtilisateur).message).toMatch(message);
    expect(process.cpuUsage(debut).user / 1000).toBeLessThan(8_000);
  });

  test('des tailles mensongères ne font réserver aucune mémoire à qui récrit le classeur', () => {
    const menteur = classeur.slice();
    const vue = new DataView(menteur.buffer);
    for (let place = 0; place < menteur.length - 46; place += 1)
      if (vue.getUint32(place, true) === 0x02014b50) vue.setUint32(place + 24, 100_000_000, true);
    expect(() => retouche(menteur, { cellules: [], lignes: [], feuilles: [] })).toThrow(ErreurUtilisateur);
  });
});
