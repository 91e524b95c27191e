import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FeuilleClasseur } from '../../../src/tableur/classeur.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { fabriquer, fabriquerActions } from '../fabrique.js';
import { withPart } from '../hostile.js';

async function feuilleDe(octets: Uint8Array, rang = 0): Promise<FeuilleClasseur> {
  const feuille = (await readClasseur(octets)).feuilles[rang];
  if (!feuille) throw new Error('aucune feuille');
  return feuille;
}

/** A workbook of one cell, « x », in A1, whose style is made of these parts of `styles.xml`. */
async function apparenceDe({
  font = '<font/>',
  fill = '<fill/>',
  border = '<border/>',
  code = '',
  numero = 0,
  fin = '',
}: {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly code?: string;
  readonly numero?: number;
  readonly fin?: string;
}) {
  const styles = `<styleSheet>${code ? `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts>` : ''}<fonts><font/>${font}</fonts><fills><fill/>${fill}</fills><borders><border/>${border}</borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId="${code ? 200 : numero}" fontId="1" fillId="1" borderId="1"/></cellXfs><dxfs><dxf><font><b/></font><fill><patternFill patternType="solid"><fgColor rgb="FF123456"/></patternFill></fill></dxf></dxfs>${fin}</styleSheet>`;
  const octets = withPart(await fabriquerActions((feuille) => feuille.addRow(['x'])), 'xl/styles.xml', () => styles);
  const feuille = await feuilleDe(
    withPart(octets, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<c r="A1"', '<c r="A1" s="1"')),
  );
  return feuille.apparences?.get(1)?.get(1);
}

const plein = (couleur: string) => `<fill><patternFill patternType="solid"><fgColor ${couleur}/></patternFill></fill>`;

describe('le fond d’une cellule est sa couleur résolue', () => {
  it.each<[string, string, string | undefined]>([
    ['une couleur écrite', plein('rgb="FFffcc00"'), 'FFCC00'],
    ['une couleur sans transparence', plein('rgb="FFCC00"'), 'FFCC00'],
    ['une couleur du thème', plein('theme="4"'), '4F81BD'],
    ['le texte du thème, le deuxième', plein('theme="1"'), '000000'],
    ['le fond du thème, le premier', plein('theme="0"'), undefined],
    ['une couleur du thème éclaircie', plein('theme="4" tint="0.79998168889431442"'), 'DCE6F2'],
    ['une couleur du thème assombrie', plein('theme="4" tint="-0.249977111117893"'), '376092'],
    ['un blanc assombri', plein('theme="0" tint="-0.14999847407452621"'), 'D9D9D9'],
    ['une couleur numérotée', plein('indexed="13"'), 'FFFF00'],
    [
      'un dégradé : sa première couleur',
      '<fill><gradientFill><stop position="0"><color rgb="FF112233"/></stop><stop position="1"><color rgb="FF445566"/></stop></gradientFill></fill>',
      '112233',
    ],
    ['blanc', plein('rgb="FFFFFFFF"'), undefined],
    ['automatique', plein('auto="1"'), undefined],
    ['la couleur du système', plein('indexed="64"'), undefined],
    ['une couleur illisible', plein('rgb="rouge"'), undefined],
    ['une couleur du thème qui n’existe pas', plein('theme="99"'), undefined],
    ['des points gris', '<fill><patternFill patternType="gray125"/></fill>', undefined],
    ['aucun motif', '<fill><patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill></fill>', undefined],
  ])('%s', async (_nom, fill, fond) => {
    expect((await apparenceDe({ fill }))?.fond).toBe(fond);
  });

  it('une palette propre au classeur', async () => {
    const fin = '<colors><indexedColors><rgbColor rgb="00ABCDEF"/><rgbColor rgb="00123456"/></indexedColors></colors>';
    expect((await apparenceDe({ fill: plein('indexed="1"'), fin }))?.fond).toBe('123456');
  });

  it('le thème du classeur, où qu’il soit', async () => {
    const octets = await fabriquerActions((feuille) => {
      feuille.getCell('A1').value = 'x';
      feuille.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 5 } };
    });
    const parts = unzipSync(octets);
    const { 'xl/theme/theme1.xml': theme = new Uint8Array(), ...autres } = parts;
    const rels = 'xl/_rels/workbook.xml.rels';
    const deplace = zipSync({
      ...autres,
      'xl/couleurs.xml': strToU8(
        strFromU8(theme).replace(/<a:accent2>.*?<\/a:accent2>/, '<a:accent2><a:srgbClr val="0a0b0c"/></a:accent2>'),
      ),
      [rels]: strToU8(strFromU8(parts[rels] ?? new Uint8Array()).replace('theme/theme1.xml', 'couleurs.xml')),
    });
    expect((await feuilleDe(deplace)).apparences?.get(1)?.get(1)).toEqual({ fond: '0A0B0C' });
  });
});

describe('gras, bordure, monnaie', () => {
  it.each<[string, Parameters<typeof apparenceDe>[0], object | undefined]>([
    ['rien de particulier', {}, undefined],
    ['du gras', { font: '<font><b/></font>' }, { gras: true }],
    ['du gras retiré', { font: '<font><b val="0"/></font>' }, undefined],
    ['une bordure du bas', { border: '<border><left/><bottom style="thin"/></border>' }, { bordure: true }],
    [
      'une bordure du haut',
      { border: '<border><top style="medium"><color auto="1"/></top></border>' },
      { bordure: true },
    ],
    ['une bordure à gauche seulement', { border: '<border><left style="thin"/><bottom/></border>' }, undefined],
    ['des euros', { code: '#,##0.00 &quot;€&quot;' }, { monnaie: true }],
    ['des euros d’Excel', { code: '#,##0.00 [$€-40C]' }, { monnaie: true }],
    ['des milliers d’euros', { code: '#,##0&quot; k€&quot;' }, { monnaie: true }],
    ['le format monétaire du pays', { numero: 44 }, { monnaie: true }],
    ['une langue n’est pas une monnaie', { code: '[$-40C]d mmm yyyy' }, undefined],
    ['des européens non plus', { code: '0 &quot;européens&quot;' }, undefined],
    ['un nombre', { numero: 4 }, undefined],
  ])('%s', async (_nom, styles, attendu) => {
    expect(await apparenceDe(styles)).toEqual(attendu);
  });

  it('une seule apparence pour toutes les cellules d’un style', async () => {
    const feuille = await feuilleDe(
      await fabriquerActions((actions) => {
        for (const adresse of ['A1', 'B1', 'C7']) {
          actions.getCell(adresse).value = 'x';
          actions.getCell(adresse).font = { bold: true };
        }
      }),
    );
    const premiere = feuille.apparences?.get(1)?.get(1);
    expect(premiere).toEqual({ gras: true });
    expect(feuille.apparences?.get(7)?.get(3)).toBe(premiere);
  });
});

describe('quelles cellules ont une apparence', () => {
  const rouge = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } } as const;

  it('les vides colorées comptent dans les lignes qui contiennent quelque chose, dans l’ordre des colonnes', async () => {
    const feuille = await feuilleDe(
      await fabriquerActions((actions) => {
        for (const adresse of ['A1', 'B1', 'C1', 'A2', 'A3']) actions.getCell(adresse).fill = rouge;
        actions.getCell('B1').value = 'x';
        actions.getCell('C1').font = { bold: true };
        actions.getCell('D1').font = { bold: true };
        actions.getCell('A3').value = 'y';
      }),
    );
    expect([...(feuille.apparences?.keys() ?? [])]).toEqual([1, 3]);
    expect([...(feuille.apparences?.get(1)?.keys() ?? [])]).toEqual([1, 2, 3]);
  });

  it('celles qu’une fusion cache n’en ont pas, ni les lignes qu’elle vide', async () => {
    const feuille = await feuilleDe(
      await fabriquerActions((actions) => {
        for (const adresse of ['A1', 'B1', 'A2', 'B2']) {
          actions.getCell(adresse).value = 'x';
          actions.getCell(adresse).fill = rouge;
        }
        actions.mergeCells('A1:B2');
      }),
    );
    expect(feuille.apparences).toEqual(new Map([[1, new Map([[1, { fond: 'FF0000' }]])]]));
  });

  it('un million de lignes colorées et vides ne gardent rien', async () => {
    const octets = await fabriquerActions((actions) => {
      actions.getCell('A1').value = 'x';
      actions.getCell('A1').fill = rouge;
    });
    const vides: string[] = [];
    for (let rang = 2; rang <= 1_048_576; rang += 1) vides.push(`<row r="${rang}"><c r="A${rang}" s="1"/></row>`);
    const feuille = await feuilleDe(
      withPart(octets, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace('</sheetData>', `${vides.join('')}</sheetData>`),
      ),
    );
    expect(feuille.apparences?.size).toBe(1);
    expect(feuille.lignes.size).toBe(1);
  }, 60_000);
});

describe('ce qui est masqué', () => {
  it('feuilles, lignes et colonnes', async () => {
    const octets = await fabriquer((classeur) => {
      const feuille = classeur.addWorksheet('Actions');
      feuille.addRows([
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ]);
      feuille.getRow(2).hidden = true;
      feuille.getColumn(2).hidden = true;
      feuille.getColumn(9).hidden = true;
      classeur.addWorksheet('Listes', { state: 'hidden' });
      classeur.addWorksheet('Secrets', { state: 'veryHidden' });
    });
    const { feuilles } = await readClasseur(octets);
    expect(feuilles.map(({ masquee }) => masquee)).toEqual([undefined, true, true]);
    expect(feuilles[0]?.lignesMasquees).toEqual(new Set([2]));
    expect(feuilles[0]?.colonnesMasquees).toEqual(new Set([2]));
    expect(feuilles[1]?.lignesMasquees).toBeUndefined();
  });
});

describe('les repères', () => {
  it('tableau, filtre, volets figés, zone d’impression', async () => {
    const octets = await fabriquer((classeur) => {
      classeur.addWorksheet('R&D, d’abord');
      const feuille = classeur.addWorksheet('L’été, « 2027 »', { views: [{ state: 'frozen', ySplit: 3, xSplit: 1 }] });
      feuille.addTable({
        name: 'Suivi',
        ref: 'B3',
        headerRow: true,
        columns: [{ name: 'N°' }, { name: 'Intitulé' }],
        rows: [['1', 'Agir']],
      });
      feuille.autoFilter = 'B3:C9';
      feuille.pageSetup.printArea = 'A1:D9';
    });
    const feuille = await feuilleDe(octets, 1);
    expect(feuille.reperes).toEqual({
      tableaux: [{ haut: 3, bas: 4, gauche: 2, droite: 3 }],
      filtre: { haut: 3, bas: 9, gauche: 2, droite: 3 },
      lignesFigees: 3,
      impression: { haut: 1, bas: 9, gauche: 1, droite: 4 },
    });
    expect((await feuilleDe(octets, 0)).reperes).toBeUndefined();
  });

  it('une zone d’impression en plusieurs morceaux, en colonnes entières, ou par une formule', async () => {
    const octets = await fabriquer((classeur) => {
      for (const nom of ['A', 'B', 'C']) classeur.addWorksheet(nom).addRow([nom]);
    });
    const noms = [
      "'Un, ''deux'''!$A$1:$B$2,'Un, ''deux'''!$D$4:$E$9",
      'B!$A:$F',
      'OFFSET(C!$A$1,0,0,COUNTA(C!$A:$A),3)',
    ].map((texte, rang) => `<definedName name="_xlnm.Print_Area" localSheetId="${rang}">${texte}</definedName>`);
    const { feuilles } = await readClasseur(
      withPart(octets, 'xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', `</sheets><definedNames>${noms.join('')}</definedNames>`),
      ),
    );
    expect(feuilles.map(({ reperes }) => reperes?.impression)).toEqual([
      { haut: 1, bas: 9, gauche: 1, droite: 5 },
      { haut: 1, bas: 1_048_576, gauche: 1, droite: 6 },
      undefined,
    ]);
  });
});

describe('les commentaires', () => {
  const note = (texte: string) => ({ texts: [{ text: texte }] });

  it('par ligne et colonne, même sur une cellule vide', async () => {
    const octets = await fabriquerActions((actions) => {
      actions.getCell('B2').value = 'x';
      actions.getCell('B2').note = note('À vérifier');
      actions.getCell('A9').note = 'Vu avec la Caf';
    });
    expect((await feuilleDe(octets)).commentaires).toEqual(
      new Map([
        [2, new Map([[2, 'À vérifier']])],
        [9, new Map([[1, 'Vu avec la Caf']])],
      ]),
    );
  });

  it('un fil remplace la note qu’en montre un Excel plus ancien', async () => {
    const octets = await fabriquerActions((actions) => {
      actions.getCell('A1').value = 'x';
      actions.getCell('A1').note = '[Fil de discussion] Votre version d’Excel…';
      actions.getCell('B1').note = 'Une note';
    });
    const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
    const fil = zipSync({
      ...unzipSync(
        withPart(octets, rels, (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdFil" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../fils/suite.xml"/></Relationships>',
          ),
        ),
      ),
      'xl/fils/suite.xml': strToU8(
        '<ThreadedComments><threadedComment ref="A1" id="{1}"><text>On garde ?</text></threadedComment><threadedComment ref="A1" id="{2}" parentId="{1}"><text>Oui &amp; vite</text></threadedComment></ThreadedComments>',
      ),
    });
    expect((await feuilleDe(fil)).commentaires).toEqual(
      new Map([
        [
          1,
          new Map([
            [1, 'On garde ?\nOui & vite'],
            [2, 'Une note'],
          ]),
        ],
      ]),
    );
  });
});
