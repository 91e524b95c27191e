import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Contenu } from '../../../src/dossier/contenu.js';
import { readDossier } from '../../../src/lecture/lire-dossier.js';
import type { Classeur } from '../../../src/tableur/classeur.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { fabriquerActions } from '../fabrique.js';

const fixture = (nom: string) => new Uint8Array(readFileSync(`test/fixtures/formats/${nom}`));
const exemple = () => new Uint8Array(readFileSync('data/exemple/suivi-exemple.xlsx'));

/** Every cell of a workbook, by sheet and address. */
function cellulesDe({ feuilles }: Classeur): readonly (readonly [string, Contenu])[] {
  return feuilles.flatMap(({ nom, lignes }) =>
    [...lignes]
      .sort(([a], [b]) => a - b)
      .flatMap(([ligne, contenus]) =>
        [...contenus].map(([colonne, contenu]) => [`${nom} ${ligne} ${colonne}`, contenu] as const),
      ),
  );
}

describe('.ods', () => {
  it('le tableau d’exemple enregistré par LibreOffice a les mêmes cellules et les mêmes fusions', async () => {
    const [xlsx, ods] = await Promise.all([readClasseur(exemple()), readClasseur(fixture('suivi-exemple.ods'))]);
    expect(cellulesDe(ods)).toEqual(cellulesDe(xlsx));
    expect(ods.feuilles.map(({ fusions }) => fusions)).toEqual(xlsx.feuilles.map(({ fusions }) => fusions));
  });

  it.each(['cellules.ods', 'cellules.fods'])(
    '%s : dates, pourcentages, erreurs, retours à la ligne, fusions, commentaires',
    async (nom) => {
      const { feuilles } = await readClasseur(fixture(nom));
      const [feuille] = feuilles;
      expect(feuilles).toHaveLength(1);
      expect([...(feuille?.lignes.keys() ?? [])]).toEqual([1, 2, 3, 4]);
      const ligne = [...(feuille?.lignes.get(3)?.values() ?? [])];
      expect(ligne).toEqual([
        { genre: 'texte', texte: '1.10' },
        { genre: 'texte', texte: 'Ligne 1\nligne  2' },
        { genre: 'texte', texte: 'En cours' },
        { genre: 'date', date: '2026-09-01' },
        { genre: 'nombre', nombre: 0.6, pourcentage: true },
        { genre: 'nombre', nombre: 1200.5, pourcentage: false },
        // LibreOffice writes a boolean of Excel as the formula TRUE(), which is worth 1.
        { genre: 'nombre', nombre: 1, pourcentage: false },
        { genre: 'texte', texte: 'site' },
        { genre: 'erreur', code: '#DIV/0!' },
        { genre: 'texte', texte: 'ab' },
      ]);
      expect(feuille?.lignes.get(4)?.has(9), 'une formule qui donne un texte vide').toBe(false);
      expect(feuille?.fusions.get(4)?.get(3)).toEqual({ ligne: 3, colonne: 3 });
      expect(feuille?.fusions.get(1)?.get(2)).toEqual({ ligne: 1, colonne: 1 });
    },
  );

  it('un million de lignes mises en forme ne coûtent rien, un million de lignes pleines sont refusées', async () => {
    const avec = (xml: string) => {
      const parts = unzipSync(fixture('cellules.ods'));
      const contenu = strFromU8(parts['content.xml'] ?? new Uint8Array());
      return zipSync({
        mimetype: [parts['mimetype'] ?? new Uint8Array(), { level: 0 }],
        ...parts,
        'content.xml': strToU8(contenu.replace('</table:table>', `${xml}</table:table>`)),
      });
    };
    const vide =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect((await readClasseur(avec(vide))).feuilles[0]?.lignes.size).toBe(4);
    const pleine =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="100"><text:p>x</text:p></table:table-cell></table:table-row>';
    await expect(readClasseur(avec(pleine))).rejects.toThrow(/anormalement volumineux/);
    const fusion =
      '<table:table-row><table:table-cell table:number-columns-spanned="16384" table:number-rows-spanned="1000000"/></table:table-row>';
    await expect(readClasseur(avec(fusion))).rejects.toThrow(/anormalement volumineux/);
  });

  it('protégé par un mot de passe : une phrase', async () => {
    const parts = unzipSync(fixture('cellules.ods'));
    const chiffre = zipSync({
      mimetype: [parts['mimetype'] ?? new Uint8Array(), { level: 0 }],
      'content.xml': strToU8('x'),
      'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
    });
    await expect(readClasseur(chiffre)).rejects.toThrow(/protégé par un mot de passe : ouvrez-le dans LibreOffice/);
  });
});

describe('.xlsm', () => {
  it('se lit comme un .xlsx, ses macros ne servent à rien', async () => {
    const parts = unzipSync(exemple());
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    const xlsm = zipSync({
      ...parts,
      'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 1, 2, 3]),
      '[Content_Types].xml': strToU8(
        types
          .replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml')
          .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
      ),
    });
    expect(await readClasseur(xlsm)).toEqual(await readClasseur(exemple()));
  });
});

describe('une feuille d’un million de lignes mises en forme et vides', () => {
  it('se lit, avec ce qu’elle contient, sans rien garder du reste', async () => {
    const parts = unzipSync(
      await fabriquerActions((feuille) =>
        feuille.addRows([
          ['N°', 'Intitulé', 'Statut'],
          ['1', 'Agir', 'En cours'],
        ]),
      ),
    );
    const nom = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[nom] ?? new Uint8Array());
    const vides: string[] = [];
    for (let rang = 3; rang <= 1_000_000; rang += 1)
      vides.push(
        `<row r="${rang}" spans="1:3" s="1" customFormat="1"><c r="A${rang}" s="1"/><c r="B${rang}" s="1"></c></row>`,
      );
    const lourd = zipSync(
      { ...parts, [nom]: strToU8(xml.replace('</sheetData>', `${vides.join('')}</sheetData>`)) },
      { level: 1 },
    );
    const avant = process.memoryUsage().rss;
    const { feuilles } = await readClasseur(lourd);
    expect(feuilles[0]?.lignes.size).toBe(2);
    expect(feuilles[0]?.lignes.get(2)?.size).toBe(3);
    expect((process.memoryUsage().rss - avant) / 1e6).toBeLessThan(500);
  }, 60_000);
});

describe('ce qui n’est pas un tableau', () => {
  it.each([
    ['un PDF', '%PDF-1.7\n…', /document PDF/],
    ['une image', '\u0089PNG\r\n', /image/],
    ['du JSON', '{"a": 1}', /données JSON/],
    ['une page web', '<html><table><tr><td>N°</td></tr></table></html>', /page web, quel que soit son nom/],
    ['un texte XML', '<?xml version="1.0"?><a/>', /texte XML/],
    ['un texte sans colonnes', 'bonjour\ntout le monde\n', /n’a qu’une colonne : aucun séparateur/],
  ])('%s est refusé par son nom', async (_, texte, message) => {
    await expect(readClasseur(new Uint8Array(Buffer.from(texte, 'latin1')))).rejects.toThrow(message);
  });

  it.each([
    ['~$suivi.xlsx', 'suivi.xlsx'],
    ['.~lock.suivi.ods#', 'suivi.ods'],
  ])('%s est un fichier de verrou', async (nom, original) => {
    await expect(readClasseur(new Uint8Array([1, 2]), nom)).rejects.toThrow(`choisissez « ${original} »`);
  });
});

describe('le même suivi en .csv et en .xlsx', () => {
  it('donne le même Dossier, à part le nom de la feuille', async () => {
    const lignes = [
      ['N°', 'Intitulé', 'Statut', 'Début', 'Fin', 'Avancement (%)', 'Budget prévu (€)', 'Cofinancements'],
      [
        '1.10',
        'Ouvrir « Les Lutins » ; agrandir',
        'En cours',
        '01/09/2026',
        'T3 2027',
        '60 %',
        '1 200,50 €',
        'Caf 500 € ; MSA',
      ],
      ['1.2', 'Former\nles équipes', 'Réalisée', 'sept. 2026', '2028', '100 %', '0', ''],
    ];
    const xlsx = readDossier(await readClasseur(await fabriquerActions((feuille) => feuille.addRows(lignes))));
    const csv = lignes.map((ligne) => ligne.map((cellule) => `"${cellule}"`).join(';')).join('\r\n');
    const lu = readDossier(await readClasseur(new TextEncoder().encode(csv), 'Actions.csv'));
    expect(lu.dossier).toEqual(xlsx.dossier);
    expect(lu.constats).toEqual(xlsx.constats);
  });
});
