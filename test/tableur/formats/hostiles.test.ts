import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ErreurUtilisateur } from '../../../src/dossier/erreur.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { retouche } from '../../../src/tableur/retouche/retoucher.js';

const lien = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function classeurDe(feuille: string, feuilles = '<sheet name="Actions" r:id="a"/>'): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="${lien}"><sheets>${feuilles}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${lien}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml':
      '<styleSheet><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': feuille,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([nom, xml]) => [nom, strToU8(xml)])), { level: 1 });
}
const donnees = (cellules: string, avant = '', apres = '') =>
  `<worksheet>${avant}<sheetData>${cellules}</sheetData>${apres}</worksheet>`;
const colonne = '<col min="1" max="16384" hidden="1"/>';
const pleine = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
const coloree = `<row>${'<c s="1"/>'.repeat(16_000)}<c><v>1</v></c></row>`;

describe('ce qui coûterait des minutes ou des gigaoctets', () => {
  it.each<[string, () => Uint8Array, RegExp | null]>([
    ['six millions d’éléments qui ne disent rien', () => classeurDe(donnees('<a/>'.repeat(6_000_000))), null],
    ['trois millions de cellules colorées et vides', () => classeurDe(donnees(coloree.repeat(190))), null],
    [
      'cent mille fois toutes les colonnes masquées',
      () => classeurDe(donnees(pleine, `<cols>${colonne.repeat(100_000)}</cols>`)),
      null,
    ],
    [
      'des colonnes sans fin',
      () => classeurDe(donnees(pleine, `<cols>${colonne.repeat(2_100_000)}</cols>`)),
      /anormalement volumineux/,
    ],
    [
      'la même fusion cent mille fois',
      () =>
        classeurDe(donnees(pleine, '', `<mergeCells>${'<mergeCell ref="A1:F1048576"/>'.repeat(100_000)}</mergeCells>`)),
      /fusionne des centaines de milliers de cellules \(A1:F1048576\)/,
    ],
    [
      'la même feuille cent mille fois',
      () => classeurDe(donnees(pleine), '<sheet name="A" r:id="a"/>'.repeat(100_000)),
      /anormalement volumineux/,
    ],
    ['un commentaire sans fin', () => classeurDe(donnees(`<!--${'x'.repeat(20_000_000)}`)), /contenu est abîmé/],
    [
      'un texte sans fin',
      () => classeurDe(donnees(`<row><c t="str"><v>${'x'.repeat(20_000_000)}`)),
      /contenu est abîmé/,
    ],
    ['une balise sans fin', () => classeurDe(donnees(`<row><c ${'a="b" '.repeat(3_000_000)}`)), /contenu est abîmé/],
    [
      'des textes de cent trente mégaoctets',
      () => classeurDe(donnees(`<row>${`<c t="str"><v>${'x'.repeat(1_000_000)}</v></c>`.repeat(130)}</row>`)),
      /anormalement volumineux/,
    ],
    [
      'une zone d’impression d’un million de morceaux',
      () =>
        classeurDe(
          donnees(pleine),
          `<sheet name="Actions" r:id="a"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${'A1,'.repeat(1_000_000)}</definedName></definedNames><sheets>`,
        ),
      null,
    ],
  ])(
    '%s',
    async (_nom, fabriquer, refus) => {
      const octets = fabriquer();
      const debut = process.cpuUsage();
      const issue = await readClasseur(octets).catch((erreur: unknown) => erreur);
      expect(process.cpuUsage(debut).user / 1000).toBeLessThan(8_000);
      if (refus) {
        expect(issue).toBeInstanceOf(ErreurUtilisateur);
        expect((issue as ErreurUtilisateur).message).toMatch(refus);
      } else expect(issue).toHaveProperty('feuilles');
    },
    60_000,
  );

  it('un .csv où les accents abîmés se suivent sans fin', async () => {
    const octets = new TextEncoder().encode(`a;b\n${'Ã©'.repeat(1_000_000)};x\n`);
    const debut = process.cpuUsage();
    expect((await readClasseur(octets, 'suivi.csv')).feuilles[0]?.lignes.size).toBe(2);
    expect(process.cpuUsage(debut).user / 1000).toBeLessThan(8_000);
  });
});

describe('un classeur dont les noms de parties ne sont pas ceux que ses relations disent', () => {
  it.each(['06-barres-inverses.xlsx', '07b-feuille-hors-worksheets.xlsx', '08e-Sheet1-majuscule.xlsx'])(
    '%s se complète comme un autre',
    async (nom) => {
      const octets = new Uint8Array(readFileSync(`test/fixtures/formats/cas/${nom}`));
      const { octets: complete, refus } = retouche(octets, {
        cellules: [{ feuille: 'Actions', cellule: 'H2', texte: 'Abandonnée' }],
        lignes: [],
        feuilles: [],
      });
      expect(refus).toEqual([]);
      const lu = await readClasseur(complete);
      expect(lu.feuilles[0]?.lignes.get(2)?.get(8)).toEqual({ genre: 'texte', texte: 'Abandonnée' });
    },
  );
});
