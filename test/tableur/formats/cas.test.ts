import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Contenu } from '../../../src/dossier/contenu.js';
import type { Classeur } from '../../../src/tableur/classeur.js';
import { readClasseur } from '../../../src/tableur/lire.js';

const cas = (nom: string) => readClasseur(new Uint8Array(readFileSync(`test/fixtures/formats/cas/${nom}`)), nom);

/** What a sheet holds, row by row, as a person would read it aloud. */
function texteDe({ feuilles }: Classeur, rang = 0): readonly (readonly string[])[] {
  return [...(feuilles[rang]?.lignes.values() ?? [])].map((contenus) => [...contenus.values()].map(dire));
}

function dire(contenu: Contenu): string {
  switch (contenu.genre) {
    case 'texte':
      return contenu.texte;
    case 'nombre':
      return String(contenu.nombre);
    case 'date':
      return contenu.date;
    case 'booleen':
      return String(contenu.booleen);
    case 'erreur':
      return contenu.code;
    default:
      return contenu.genre;
  }
}

describe('des classeurs que d’autres lisent', () => {
  it.each([
    '01-1904-avec-x15-workbookPr.xlsx',
    '03-feuille-module-sans-relation.xlsx',
    '04-colonne-entiere-fusionnee.xlsx',
    '06-barres-inverses.xlsx',
    '07b-feuille-hors-worksheets.xlsx',
    '08-SharedStrings-majuscule.xlsx',
    '08c-styles-autre-nom.xlsx',
    '08e-Sheet1-majuscule.xlsx',
    '09-parties-en-UTF-16.xlsx',
    '09b-partie-en-ISO-8859-1.xlsx',
    '10-inlineStr-avec-v.xlsx',
    '38-vignette-abimee.xlsx',
  ])('%s se lit comme le témoin', async (nom) => {
    const lu = await cas(nom);
    expect(lu.feuilles.map((feuille) => feuille.nom)).toEqual(['Actions']);
    expect(texteDe(lu)).toEqual(texteDe(await cas('00-temoin.xlsx')));
    expect(lu.remarques).toBeUndefined();
  });

  it.each(['51-sans-mimetype.ods', '52-cache-de-liaison-externe.ods'])('%s se lit comme le témoin', async (nom) => {
    const lu = await cas(nom);
    expect(lu.feuilles.map((feuille) => feuille.nom)).toEqual(['Actions']);
    expect(texteDe(lu)).toEqual(texteDe(await cas('50-temoin.ods')));
  });

  it('des heures et des durées sont ce qu’elles sont, en .xlsx comme en .ods', async () => {
    expect(texteDe(await cas('02-heures-et-durees.xlsx'))[1]?.slice(-3)).toEqual(['14:00', '36:00', '1:30']);
    expect(texteDe(await cas('53-heures.ods'))[1]?.at(-1)).toBe('14:00');
  });

  it('douze et demi dans seize formats', async () => {
    expect(texteDe(await cas('16-formats-de-nombre.xlsx'))[1]?.slice(1)).toEqual(Array(16).fill('12.5'));
  });
});

const principal = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const lien = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, cible: string) =>
  `<Relationship Id="${id}" Type="${lien}/${type}" Target="${cible}"/>`;
const feuilleDe = (cellules: string) =>
  `<worksheet xmlns="${principal}"><sheetData>${cellules}</sheetData></worksheet>`;
const une = feuilleDe('<row r="1"><c r="A1" t="str"><v>Réalisée</v></c></row>');

/** A workbook of one sheet, written by hand; parts given as null are left out. */
function classeurDe(autres: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${lien}"><sheets><sheet name="Actions" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('a', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': une,
    ...autres,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([nom, part]) =>
        part === null ? [] : [[nom, typeof part === 'string' ? strToU8(part) : part]],
      ),
    ),
  );
}

const utf16 = (texte: string, grosBout: boolean, marque: boolean) => {
  const codes = [...(marque ? `\uFEFF${texte}` : texte)].map((lettre) => lettre.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => (grosBout ? [code >> 8, code & 255] : [code & 255, code >> 8])));
};
const latin1 = (texte: string) => Uint8Array.from([...texte].map((lettre) => lettre.charCodeAt(0)));

describe('où sont les parties : leurs relations le disent', () => {
  const ailleurs = (cible: string, nom: string) => ({
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('a', 'worksheet', cible)}</Relationships>`,
    'xl/worksheets/sheet1.xml': null,
    [nom]: une,
  });
  it.each<[string, Readonly<Record<string, string | null>>]>([
    ['depuis la racine', ailleurs('/xl/feuilles/une.xml', 'xl/feuilles/une.xml')],
    ['depuis la racine, sans le dire', ailleurs('xl/worksheets/une.xml', 'xl/worksheets/une.xml')],
    ['hors du dossier', ailleurs('../feuilles/une.xml', 'feuilles/une.xml')],
    ['avec un point', ailleurs('./worksheets/une.xml', 'xl/worksheets/une.xml')],
    ['avec les barres de Windows', ailleurs('worksheets\\une.xml', 'xl\\worksheets\\une.xml')],
    ['d’une autre casse', ailleurs('Worksheets/UNE.xml', 'xl/worksheets/une.XML')],
    ['un nom codé', ailleurs('worksheets/une%20feuille%C3%A9.xml', 'xl/worksheets/une feuilleé.xml')],
    ['un nom codé des deux côtés', ailleurs('worksheets/une%20feuille.xml', 'xl/worksheets/une%20feuille.xml')],
    ['un « % » qui ne code rien', ailleurs('worksheets/100%.xml', 'xl/worksheets/100%.xml')],
    [
      'un zip dont les noms commencent par « / »',
      { 'xl/worksheets/sheet1.xml': null, '/xl/worksheets/sheet1.xml': une },
    ],
    ['un dossier « XL »', { 'xl/worksheets/sheet1.xml': null, 'XL/Worksheets/Sheet1.xml': une }],
    ['des types sans majuscules', { '[Content_Types].xml': null, '[content_types].xml': '<Types/>' }],
    [
      'un classeur d’un autre nom',
      {
        '_rels/.rels': `<Relationships>${relation('w', 'officeDocument', 'suivi/classeur.xml')}</Relationships>`,
        'suivi/classeur.xml': `<workbook xmlns:r="${lien}"><sheets><sheet name="Actions" r:id="a"/></sheets></workbook>`,
        'suivi/_rels/classeur.xml.rels': `<Relationships>${relation('a', 'worksheet', '/xl/worksheets/sheet1.xml')}</Relationships>`,
        'xl/workbook.xml': null,
        'xl/_rels/workbook.xml.rels': null,
      },
    ],
  ])('%s', async (_nom, parts) => {
    expect(texteDe(await readClasseur(classeurDe(parts)))).toEqual([['Réalisée']]);
  });

  it('une feuille sans contenu est passée, et dite ; une feuille module, sans un mot', async () => {
    const liste = (feuilles: string) => ({
      'xl/workbook.xml': `<workbook xmlns:r="${lien}"><sheets>${feuilles}<sheet name="Actions" r:id="a"/></sheets></workbook>`,
    });
    const module = await readClasseur(classeurDe(liste('<sheet name="Module1" r:id=""/>')));
    expect(module.remarques).toBeUndefined();
    expect(module.feuilles).toHaveLength(1);
    const perdue = await readClasseur(classeurDe(liste('<sheet name="Budget" r:id="z"/>')));
    expect(perdue.feuilles).toHaveLength(1);
    expect(perdue.remarques).toEqual([
      'La feuille « Budget » est annoncée par le classeur, mais son contenu manque : elle n’a pas été lue.',
    ]);
  });

  it('des relations abîmées : le classeur est refusé, une feuille s’y perdrait', async () => {
    const coupees = `<Relationships>${relation('a', 'worksheet', 'worksheets/sheet1.xml')}<Relationship`;
    await expect(readClasseur(classeurDe({ 'xl/_rels/workbook.xml.rels': coupees }))).rejects.toThrow(/est abîmé/);
  });

  it('des commentaires ou un thème abîmés n’empêchent pas de lire les cellules', async () => {
    const lu = await readClasseur(
      classeurDe({
        'xl/theme/theme1.xml': '<a:theme><a:clrScheme>',
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('c', 'comments', '../comments1.xml')}</Relationships>`,
        'xl/comments1.xml': '<comments><commentList><comment ref="A1">',
      }),
    );
    expect(texteDe(lu)).toEqual([['Réalisée']]);
    expect(lu.remarques).toEqual(['Les commentaires de la feuille « Actions » sont abîmés : ils n’ont pas été lus.']);
  });
});

describe('l’encodage d’une partie : sa marque, sa déclaration, ou ses octets', () => {
  const dite = (encodage: string) => `<?xml version="1.0" encoding="${encodage}"?>${une}`;
  it.each<[string, Uint8Array]>([
    ['UTF-16 petit-boutiste', utf16(dite('UTF-16'), false, true)],
    ['UTF-16 gros-boutiste', utf16(dite('UTF-16'), true, true)],
    ['UTF-16 sans marque', utf16(dite('UTF-16'), false, false)],
    ['UTF-16 gros-boutiste sans marque', utf16(dite('UTF-16'), true, false)],
    ['UTF-8 avec marque', strToU8(`\uFEFF${dite('UTF-8')}`)],
    ['UTF-8 qui se dit UTF-16', strToU8(dite('UTF-16'))],
    ['ISO-8859-1', latin1(dite('ISO-8859-1'))],
    ['windows-1252', latin1(dite('windows-1252'))],
    ['iso-8859-15, entre apostrophes', latin1(dite('iso-8859-15').replaceAll('"iso-8859-15"', "'iso-8859-15'"))],
    ['ISO-8859-1 qui ne le dit pas', latin1(dite('UTF-8'))],
    ['un encodage qui n’existe pas', strToU8(dite('x-inconnu'))],
  ])('%s', async (_nom, feuille) => {
    expect(texteDe(await readClasseur(classeurDe({ 'xl/worksheets/sheet1.xml': feuille })))).toEqual([['Réalisée']]);
  });

  it('toutes les parties, relations comprises', async () => {
    const enUtf16 = (xml: string) => utf16(`<?xml version="1.0" encoding="UTF-16"?>${xml}`, false, true);
    const lu = await readClasseur(
      classeurDe({
        'xl/workbook.xml': enUtf16(
          `<workbook xmlns:r="${lien}"><sheets><sheet name="Été" r:id="a"/></sheets></workbook>`,
        ),
        'xl/_rels/workbook.xml.rels': enUtf16(
          `<Relationships>${relation('a', 'worksheet', 'worksheets/sheet1.xml')}${relation('s', 'sharedStrings', 'textes.xml')}</Relationships>`,
        ),
        'xl/worksheets/sheet1.xml': enUtf16(feuilleDe('<row><c t="s"><v>0</v></c></row>')),
        'xl/textes.xml': enUtf16('<sst><si><t>Crèche d’été</t></si></sst>'),
      }),
    );
    expect(lu.feuilles[0]?.nom).toBe('Été');
    expect(texteDe(lu)).toEqual([['Crèche d’été']]);
  });
});

/** What a number shows under a number format. */
async function sous(code: string, valeur: string, { classeur = '', type = '' } = {}): Promise<string | undefined> {
  const lu = await readClasseur(
    classeurDe({
      'xl/workbook.xml': `<x:workbook xmlns:r="${lien}">${classeur}<x:sheets><x:sheet name="Actions" r:id="a"/></x:sheets></x:workbook>`,
      'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="${/^\d+$/.test(code) && code !== '0' ? code : 164}"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': feuilleDe(
        `<row r="1"><c r="A1" s="1"${type ? ` t="${type}"` : ''}><v>${valeur}</v></c></row>`,
      ),
    }),
  );
  return texteDe(lu)[0]?.[0];
}

describe('les heures, les durées et les dates', () => {
  it.each<[string, string, string]>([
    ['h:mm', '0.583333333333333', '14:00'],
    ['hh:mm', '0.354166666666667', '8:30'],
    ['hh&quot;h&quot;mm', '0.375', '9:00'],
    ['h:mm:ss', '0.5000115740740741', '12:00:01'],
    ['[$-F400]h:mm:ss\\ AM/PM', '0.75', '18:00'],
    ['h:mm', '1.5', '12:00'],
    ['h:mm', '46266.5', '12:00'],
    ['[h]:mm', '1.5', '36:00'],
    ['[hh]:mm:ss', '0.0625', '1:30'],
    ['[h]', '0.0625', '1:30'],
    ['[mm]', '0.0625', '1:30'],
    ['[h]:mm', '-0.5', '-12:00'],
    ['mm:ss', '0.001', '0:01:26'],
    ['mm:ss.0', '0.5', '12:00'],
    ['20', '0.5', '12:00'],
    ['46', '1.25', '30:00'],
    ['22', '46266.75', '2026-09-01'],
    ['dd/mm/yyyy\\ hh:mm', '46266.75', '2026-09-01'],
    ['dd/mm/yyyy hh:mm', '0.75', '18:00'],
    ['dd/mm/yyyy', '0.75', '18:00'],
    ['dd/mm/yyyy', '0', '0'],
    ['dd/mm/yyyy', '-3', '#DATE'],
    ['dd/mm/yyyy', '1', '1900-01-01'],
    ['dd/mm/yyyy', '61', '1900-03-01'],
    ['mmm\\-yy', '46266', '2026-09-01'],
    ['mm/yyyy', '46266', '2026-09-01'],
    ['jj/mm/aaaa', '46266', '2026-09-01'],
    ['[$-40C]dddd d mmmm yyyy;@', '46266', '2026-09-01'],
    ['Standard;-Standard', '12.5', '12.5'],
    ['General;[Red]-General', '12.5', '12.5'],
    ['Standard&quot; jours&quot;', '12.5', '12.5'],
    ['0 jours', '12.5', '12.5'],
    ['0 h', '12.5', '12.5'],
    ['#,##0 \\d', '12.5', '12.5'],
    ['0.0E+00', '12.5', '12.5'],
    ['[&lt;1]h:mm;General', '0.5', '12:00'],
    [';;;', '12.5', '12.5'],
  ])('%s de %s : %s', async (code, valeur, attendu) => {
    expect(await sous(code, valeur)).toBe(attendu);
  });

  it.each<[string, string, string]>([
    ['dd/mm/yyyy', '2026-09-01', '2026-09-01'],
    ['dd/mm/yyyy', '2026-09-01T08:30:00', '2026-09-01'],
    ['dd/mm/yyyy', '2026-09-01T08:30:00.000Z', '2026-09-01'],
    ['h:mm', '1899-12-30T14:00:00', '14:00'],
    ['h:mm', '1899-12-31T14:00:00', '14:00'],
    ['h:mm', 'T14:00:00', '14:00'],
    ['h:mm', '14:00', '14:00'],
    ['h:mm', '14:00:30Z', '14:00:30'],
    ['[h]:mm', 'PT36H', '36:00'],
    ['[h]:mm', 'P1DT12H30M', '36:30'],
    ['dd/mm/yyyy', 'bientôt', 'bientôt'],
  ])('écrits en toutes lettres (t="d") : %s, %s : %s', async (code, valeur, attendu) => {
    expect(await sous(code, valeur, { type: 'd' })).toBe(attendu);
  });

  const extension = (attributs: string) =>
    `<x:extLst><x:ext><x15:workbookPr xmlns:x15="x15" ${attributs}/></x:ext></x:extLst>`;
  it.each<[string, string, string]>([
    ['depuis 1904', '<x:workbookPr date1904="1"/>', '2026-09-01'],
    ['depuis 1904, en toutes lettres', '<x:workbookPr date1904="true"/>', '2026-09-01'],
    [
      'depuis 1904, avec une extension',
      `<x:workbookPr date1904="1"/>${extension('chartTrackingRefBase="1"')}`,
      '2026-09-01',
    ],
    ['depuis 1900, avec une extension qui dirait 1904', `<x:workbookPr/>${extension('date1904="1"')}`, '2022-08-31'],
    ['depuis 1900', '<x:workbookPr date1904="0"/>', '2022-08-31'],
  ])('%s', async (_nom, classeur, attendu) => {
    expect(await sous('dd/mm/yyyy', '44804', { classeur })).toBe(attendu);
  });
});

describe('une cellule qui a deux valeurs', () => {
  it.each<[string, string]>([
    ['<c r="A1" t="inlineStr"><is><t>Créer</t></is><v>0</v></c>', 'Créer'],
    ['<c r="A1" t="inlineStr"><v>0</v><is><t>Créer</t></is></c>', 'Créer'],
    ['<c r="A1" t="inlineStr"><v>Créer</v></c>', 'Créer'],
    ['<c r="A1" t="str"><v>Créer</v><is><t>vieux</t></is></c>', 'Créer'],
    ['<c r="A1" t="str"><is><t>Créer</t></is></c>', 'Créer'],
  ])('%s', async (cellule, attendu) => {
    const lu = await readClasseur(classeurDe({ 'xl/worksheets/sheet1.xml': feuilleDe(`<row r="1">${cellule}</row>`) }));
    expect(texteDe(lu)).toEqual([[attendu]]);
  });
});

describe('une feuille lourde', () => {
  it('sans adresses : les cellules vides tiennent leur place', async () => {
    const ligne = `<row><c t="str"><v>${'é'.repeat(900)}</v></c><c s="1"/><c></c><c><v>4</v></c></row>`;
    const lu = await readClasseur(classeurDe({ 'xl/worksheets/sheet1.xml': feuilleDe(ligne.repeat(6_000)) }));
    expect(lu.feuilles[0]?.lignes.size).toBe(6_000);
    for (const contenus of lu.feuilles[0]?.lignes.values() ?? []) {
      expect([...contenus.keys()]).toEqual([1, 4]);
      expect(contenus.get(1)).toEqual({ genre: 'texte', texte: 'é'.repeat(900) });
    }
  });

  it('abîmée : elle est refusée', async () => {
    const ligne = `<row><c t="str"><v>${'é'.repeat(900)}</v></c></row>`;
    const abimees = [
      `${ligne.repeat(6_000)}<row><c></row>`,
      `${ligne.repeat(6_000)}&`,
      `${ligne.repeat(6_000)}<c r=1>`,
    ];
    for (const lignes of abimees)
      await expect(readClasseur(classeurDe({ 'xl/worksheets/sheet1.xml': feuilleDe(lignes) }))).rejects.toThrow(
        /son contenu est abîmé/,
      );
  });
});

describe('des fusions de colonnes et de lignes entières', () => {
  const fusionnee = (references: readonly string[]) =>
    classeurDe({
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>4</v></c></row></sheetData><mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells></worksheet>`,
    });

  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['une colonne', ['B1:B1048576'], [['1', '2'], ['3']]],
    [
      'vingt colonnes',
      Array.from(
        { length: 20 },
        (_, rang) => `${String.fromCharCode(67 + rang)}1:${String.fromCharCode(67 + rang)}1048576`,
      ),
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['une ligne', ['A3:XFD3'], [['1', '2'], ['3']]],
    ['une référence à une colonne', ['A:A'], [['1', '2'], ['4']]],
    [
      'sous le tableau',
      ['A900:D1048576'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
  ])('%s', async (_nom, references, attendu) => {
    expect(texteDe(await readClasseur(fusionnee(references)))).toEqual(attendu);
  });

  it('toute la feuille : refusée, en disant où', async () => {
    await expect(readClasseur(fusionnee(['A1:XFD1048576']))).rejects.toThrow(
      /La feuille « Actions » fusionne des centaines de milliers de cellules \(A1:XFD1048576\)/,
    );
  });

  it('en .ods aussi', async () => {
    const cellule = (texte: string, autres = '') =>
      `<table:table-cell ${autres}><text:p>${texte}</text:p></table:table-cell>`;
    const xml = `<office:document><office:body><office:spreadsheet><table:table table:name="Actions"><table:table-row>${cellule('a')}${cellule('b', 'table:number-rows-spanned="1048576"')}</table:table-row><table:table-row>${cellule('c')}<table:covered-table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
    const lu = await readClasseur(strToU8(xml));
    expect(texteDe(lu)).toEqual([['a', 'b'], ['c']]);
    expect(lu.feuilles[0]?.fusions).toEqual(new Map([[2, new Map([[2, { ligne: 1, colonne: 2 }]])]]));
  });
});

it('d’un .ods, ni ce qu’un autre programme a envoyé, ni la lecture d’un mot, ne sont des cellules', async () => {
  const table = (nom: string, texte: string) =>
    `<table:table table:name="${nom}"><table:table-row><table:table-cell><text:p>${texte}</text:p></table:table-cell></table:table-row></table:table>`;
  const mot = '<text:ruby><text:ruby-base>Créer</text:ruby-base><text:ruby-text>kré</text:ruby-text></text:ruby>';
  const xml = `<office:document><office:body><office:spreadsheet>${table('Actions', mot)}<table:dde-links><table:dde-link>${table('', 'vieux')}</table:dde-link></table:dde-links></office:spreadsheet></office:body></office:document>`;
  const lu = await readClasseur(strToU8(xml));
  expect(lu.feuilles).toHaveLength(1);
  expect(texteDe(lu)).toEqual([['Créer']]);
});

describe('les heures d’un .ods', () => {
  it.each<[string, string, string]>([
    ['une heure', 'office:value-type="time" office:time-value="PT14H00M00S"', '14:00'],
    ['une heure de plus d’un jour', 'office:value-type="time" office:time-value="PT36H00M00S"', '12:00'],
    ['une durée', 'table:style-name="d" office:value-type="time" office:time-value="PT36H00M00S"', '36:00'],
    ['une durée négative', 'table:style-name="d" office:value-type="time" office:time-value="-PT1H30M"', '-1:30'],
    ['une date et une heure', 'office:value-type="date" office:date-value="2026-09-01T18:00:00"', '2026-09-01'],
    ['une heure au format d’une date', 'office:value-type="date" office:date-value="1899-12-30T18:00:00"', '18:00'],
    ['un zéro au format d’une date', 'office:value-type="date" office:date-value="1899-12-30"', '0'],
    ['une valeur illisible', 'office:value-type="time" office:time-value="midi"', 'affiché'],
  ])('%s', async (_nom, attributs, attendu) => {
    const styles =
      '<number:time-style style:name="N1" number:truncate-on-overflow="false"><number:hours/></number:time-style><style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/>';
    const xml = `<office:document><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Actions"><table:table-row><table:table-cell ${attributs}><text:p>affiché</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
    expect(texteDe(await readClasseur(strToU8(xml)))).toEqual([[attendu]]);
  });
});
