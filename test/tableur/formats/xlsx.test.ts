import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Contenu } from '../../../src/dossier/contenu.js';
import { ErreurUtilisateur } from '../../../src/dossier/erreur.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { fabriquer } from '../fabrique.js';

const principal = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const lien = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, written by hand: its cells as their XML, its other parts as wanted. */
function classeurDe(cellules: string, autres: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${principal}" xmlns:r="${lien}"><sheets><sheet name="Actions" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${lien}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${principal}"><sheetData>${cellules}</sheetData></worksheet>`,
    ...autres,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([nom, xml]) => [nom, strToU8(xml)])));
}

/** « A1 » and so on → what each cell holds. */
async function lire(octets: Uint8Array): Promise<Record<string, Contenu>> {
  const { feuilles } = await readClasseur(octets);
  return Object.fromEntries(
    [...(feuilles[0]?.lignes ?? [])].flatMap(([ligne, contenus]) =>
      [...contenus].map(([colonne, contenu]) => [`${String.fromCharCode(64 + colonne)}${ligne}`, contenu]),
    ),
  );
}

const texte = (valeur: string): Contenu => ({ genre: 'texte', texte: valeur });
const nombre = (valeur: number): Contenu => ({ genre: 'nombre', nombre: valeur, pourcentage: false });

describe('ce que contient une cellule', () => {
  it.each<[string, string, Contenu | undefined]>([
    ['un nombre', '<c r="A1"><v>12.5</v></c>', nombre(12.5)],
    ['un nombre en notation scientifique', '<c r="A1"><v>1.2E3</v></c>', nombre(1200)],
    ['un texte écrit dans la cellule', '<c r="A1" t="inlineStr"><is><t>Créer</t></is></c>', texte('Créer')],
    [
      'un texte en plusieurs morceaux',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Créer </t></r><r><t>un RPE</t></r></is></c>',
      texte('Créer un RPE'),
    ],
    [
      'sans ses indications de prononciation',
      '<c r="A1" t="inlineStr"><is><t>Créer</t><rPh sb="0" eb="1"><t>kré</t></rPh></is></c>',
      texte('Créer'),
    ],
    ['des caractères réservés', '<c r="A1" t="str"><v>R&amp;D &lt;&#233;t&#xE9;&gt;</v></c>', texte('R&D <été>')],
    [
      'du texte brut',
      '<c r="A1" t="str"><v><![CDATA[a < b]]> & c</v></c>'.replace(' & c', ' &amp; c'),
      texte('a < b & c'),
    ],
    ['une fin de ligne de Windows', '<c r="A1" t="str"><v>a\r\nb</v></c>', texte('a\nb')],
    ['un caractère qu’Excel écrit à sa façon', '<c r="A1" t="str"><v>a_x000A_b</v></c>', texte('a\nb')],
    ['un texte vide', '<c r="A1" t="str"><v></v></c>', undefined],
    ['des espaces seulement', '<c r="A1" t="str"><v xml:space="preserve">  </v></c>', undefined],
    ['vrai', '<c r="A1" t="b"><v>1</v></c>', { genre: 'booleen', booleen: true }],
    ['une erreur', '<c r="A1" t="e"><v>#REF!</v></c>', { genre: 'erreur', code: '#REF!' }],
    [
      'une date en toutes lettres',
      '<c r="A1" t="d"><v>2026-09-01T08:30:00</v></c>',
      { genre: 'date', date: '2026-09-01' },
    ],
    ['une formule et sa valeur', '<c r="A1"><f>1+1</f><v>2</v></c>', nombre(2)],
    ['une formule qui vaut zéro', '<c r="A1"><f>A2</f><v>0</v></c>', nombre(0)],
    ['une formule qui donne un texte vide', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['une formule jamais calculée', '<c r="A1"><f>1+1</f></c>', { genre: 'formule-sans-valeur' }],
    ['une mise en forme seulement', '<c r="A1" s="3"/>', undefined],
    ['un nombre qui n’en est pas un', '<c r="A1"><v>douze</v></c>', texte('douze')],
  ])('%s', async (_nom, cellule, attendu) => {
    expect((await lire(classeurDe(`<row r="1">${cellule}</row>`))).A1).toEqual(attendu);
  });

  it('un texte partagé se trouve par son rang, sans ses indications de prononciation', async () => {
    const chaines = `<sst xmlns="${principal}"><si><t>Statut</t></si><si><r><t>En </t></r><r><t>cours</t></r><rPh sb="0" eb="1"><t>an</t></rPh></si><si/></sst>`;
    const cellules = '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row>';
    expect(await lire(classeurDe(cellules, { 'xl/sharedStrings.xml': chaines }))).toEqual({
      A1: texte('En cours'),
      B1: texte('Statut'),
    });
  });

  it.each<[string, string, Contenu]>([
    ['dd/mm/yyyy', '46266', { genre: 'date', date: '2026-09-01' }],
    ['[$-40C]d mmmm yyyy;@', '46266.75', { genre: 'date', date: '2026-09-01' }],
    ['0 %', '0.6', { genre: 'nombre', nombre: 0.6, pourcentage: true }],
    ['#,##0.00 &quot;€ par jour&quot;', '46266', nombre(46_266)],
    ['[Red]0', '46266', nombre(46_266)],
    ['0\\d', '46266', nombre(46_266)],
    ['General', '46266', nombre(46_266)],
    ['dd/mm/yyyy', '99999999', { genre: 'erreur', code: '#DATE' }],
  ])('le format « %s » dit ce qu’est le nombre %s', async (code, valeur, attendu) => {
    const styles = `<styleSheet xmlns="${principal}"><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const octets = classeurDe(`<row r="1"><c r="A1" s="1"><v>${valeur}</v></c></row>`, { 'xl/styles.xml': styles });
    expect((await lire(octets)).A1).toEqual(attendu);
  });

  it('les dates comptées depuis 1904 (Excel pour Mac)', async () => {
    const octets = classeurDe('<row r="1"><c r="A1" s="0"><v>44804</v></c></row>', {
      'xl/workbook.xml': `<workbook xmlns:r="${lien}"><workbookPr date1904="1"/><sheets><sheet name="Actions" r:id="rId1"/></sheets></workbook>`,
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect((await lire(octets)).A1).toEqual({ genre: 'date', date: '2026-09-01' });
  });
});

describe('où sont les cellules', () => {
  it('sans adresse, une cellule suit la précédente, une ligne aussi', async () => {
    const cellules =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="7"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await lire(classeurDe(cellules))).toEqual({
      A1: nombre(1),
      D1: nombre(2),
      E1: nombre(3),
      A7: nombre(4),
      A8: nombre(5),
    });
  });

  it('dans le désordre, elles sont rangées par ligne puis par colonne', async () => {
    const cellules =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>';
    expect(Object.keys(await lire(classeurDe(cellules)))).toEqual(['A1', 'B1', 'A2', 'B2']);
  });

  it('avec un préfixe à chaque balise, comme l’écrivent d’autres logiciels', async () => {
    const feuille = `<x:worksheet xmlns:x="${principal}"><x:sheetData><x:row r="1"><x:c r='A1' t='str' ><x:v >Créer</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await lire(classeurDe('', { 'xl/worksheets/sheet1.xml': feuille }))).toEqual({ A1: texte('Créer') });
  });

  it('ce qu’une fusion cache n’est pas lu, comme Excel ne le montre pas', async () => {
    const feuille =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>';
    const octets = classeurDe('', { 'xl/worksheets/sheet1.xml': feuille });
    expect(await lire(octets)).toEqual({ A1: nombre(1), C2: nombre(4) });
    const { feuilles } = await readClasseur(octets);
    expect(feuilles[0]?.fusions.get(2)?.get(2)).toEqual({ ligne: 1, colonne: 1 });
  });

  it('rien de ce qui suit les cellules n’en est une', async () => {
    const feuille =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><extLst><ext><c r="A1"><v>9</v></c></ext></extLst></worksheet>';
    expect(await lire(classeurDe('', { 'xl/worksheets/sheet1.xml': feuille }))).toEqual({ A1: nombre(1) });
  });

  it('les feuilles viennent dans l’ordre des onglets ; une feuille de graphique n’en est pas une', async () => {
    const octets = classeurDe('', {
      'xl/workbook.xml': `<workbook xmlns:r="${lien}"><sheets><sheet name="R&amp;D" r:id="b"/><sheet name="Courbes" r:id="g"/><sheet name="Actions" r:id="a"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${lien}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="g" Type="${lien}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="b" Type="${lien}/worksheet" Target="worksheets/autre.xml"/></Relationships>`,
      'xl/worksheets/autre.xml': '<worksheet><sheetData/></worksheet>',
    });
    expect((await readClasseur(octets)).feuilles.map(({ nom }) => nom)).toEqual(['R&D', 'Actions']);
  });
});

describe('un contenu abîmé est refusé : un chiffre ne se perd jamais sans un mot', () => {
  const ligne = (cellule: string) => classeurDe(`<row r="1">${cellule}</row>`);
  it.each<[string, Uint8Array]>([
    ['une balise jamais fermée', ligne('<c r="A1"><v>1</c>')],
    ['une balise coupée', ligne('<c r="A1"><v>1</v')],
    ['une valeur sans guillemets', ligne('<c r=A1><v>1</v></c>')],
    ['une entité que XML ne connaît pas', ligne('<c r="A1" t="str"><v>caf&eacute;</v></c>')],
    ['une entité au nom d’une propriété', ligne('<c r="A1" t="str"><v>&constructor;</v></c>')],
    ['une esperluette seule', ligne('<c r="A1" t="str"><v>R & D</v></c>')],
    ['un caractère qui n’existe pas', ligne('<c r="A1" t="str"><v>&#x110000;</v></c>')],
    ['un texte partagé qui manque', ligne('<c r="A1" t="s"><v>4</v></c>')],
    ['une adresse hors de la feuille', ligne('<c r="XFE1"><v>1</v></c>')],
    ['une adresse qui n’en est pas une', ligne('<c r="?"><v>1</v></c>')],
    ['une ligne sans numéro lisible', classeurDe('<row r="x"><c><v>1</v></c></row>')],
    [
      'des entités déclarées (« milliard de rires »)',
      classeurDe('', {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>',
      }),
    ],
    ['une seconde racine', classeurDe('', { 'xl/worksheets/sheet1.xml': '<worksheet/><worksheet/>' })],
    ['une feuille vide', classeurDe('', { 'xl/worksheets/sheet1.xml': '' })],
    ['une feuille qui manque', classeurDe('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })],
  ])('%s', async (_nom, octets) => {
    const raison = await readClasseur(octets).catch((erreur: unknown) => erreur);
    expect(raison).toBeInstanceOf(ErreurUtilisateur);
    expect((raison as ErreurUtilisateur).message).toContain('son contenu est abîmé');
  });
});

describe('tout ce qu’un tableur écrit se relit', () => {
  const valeurs = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }).map((lu) => lu.replace(/[\uFFFE\uFFFF]/g, '')),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((lu) => lu + 0),
    fc.boolean(),
    fc.date({ min: new Date('1900-03-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
  );
  const attendu = (valeur: string | number | boolean | Date): Contenu | undefined => {
    if (typeof valeur === 'number') return nombre(valeur);
    if (typeof valeur === 'boolean') return { genre: 'booleen', booleen: valeur };
    if (valeur instanceof Date) return { genre: 'date', date: valeur.toISOString().slice(0, 10) };
    return valeur.trim() === '' ? undefined : texte(valeur);
  };

  it('textes, nombres, booléens et dates, aux adresses où ils sont', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(valeurs, { maxLength: 6 }), { maxLength: 8 }), async (lignes) => {
        const octets = await fabriquer((classeur) => classeur.addWorksheet('Actions').addRows(lignes));
        const cellules = lignes.flatMap((ligne, rang) =>
          ligne.map((valeur, colonne) => [`${String.fromCharCode(65 + colonne)}${rang + 1}`, attendu(valeur)] as const),
        );
        expect(await lire(octets)).toEqual(Object.fromEntries(cellules.filter(([, contenu]) => contenu)));
      }),
      { numRuns: 60, seed: 20260630 },
    );
  });
});
