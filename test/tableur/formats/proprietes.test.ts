import type { Worksheet } from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Contenu } from '../../../src/dossier/contenu.js';
import { type ApparenceDeCellule, adresse, type FeuilleClasseur } from '../../../src/tableur/classeur.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { fabriquer } from '../fabrique.js';

/** A cell as a person would make it: what it holds, and how it looks. */
interface Cellule {
  readonly ligne: number;
  readonly colonne: number;
  readonly valeur: string | number | boolean | Date | null;
  readonly fond: string | null;
  readonly gras: boolean;
  readonly bordure: boolean;
  readonly monnaie: boolean;
  readonly note: string | null;
}

interface Feuille {
  readonly cellules: readonly Cellule[];
  readonly lignesMasquees: readonly number[];
  readonly colonnesMasquees: readonly number[];
  readonly masquee: boolean;
  readonly figees: number;
}

const largeur = 8;
const hauteur = 12;
const rang = (max: number) => fc.integer({ min: 1, max });

const valeur = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((lu) => lu.replace(/[\uFFFE\uFFFF\r]/g, '')),
  },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((lu) => lu + 0),
  fc.boolean(),
  fc.date({ min: new Date('1900-03-02'), max: new Date('2200-01-01'), noInvalidDate: true }),
  fc.constant(null),
);

const cellule: fc.Arbitrary<Cellule> = fc.record({
  ligne: rang(hauteur),
  colonne: rang(largeur),
  valeur,
  fond: fc.option(fc.constantFrom('FF0000', 'FFFFFF', '00B050', 'D9E1F2'), { nil: null }),
  gras: fc.boolean(),
  bordure: fc.boolean(),
  monnaie: fc.boolean(),
  note: fc.option(fc.constantFrom('À vérifier', 'Vu le 12/03\navec la Caf', '<b> & co'), { nil: null, freq: 6 }),
});

const feuille: fc.Arbitrary<Feuille> = fc.record({
  cellules: fc.uniqueArray(cellule, { maxLength: 30, selector: ({ ligne, colonne }) => `${ligne} ${colonne}` }),
  lignesMasquees: fc.uniqueArray(rang(hauteur), { maxLength: 3 }),
  colonnesMasquees: fc.uniqueArray(rang(largeur), { maxLength: 3 }),
  masquee: fc.boolean(),
  figees: fc.integer({ min: 0, max: 4 }),
});

function ecrire(onglet: Worksheet, { cellules, lignesMasquees, colonnesMasquees, figees }: Feuille): void {
  if (figees > 0) onglet.views = [{ state: 'frozen', ySplit: figees }];
  for (const ligne of lignesMasquees) onglet.getRow(ligne).hidden = true;
  for (const colonne of colonnesMasquees) onglet.getColumn(colonne).hidden = true;
  for (const dite of cellules) {
    const ecrite = onglet.getCell(adresse(dite));
    ecrite.value = dite.valeur;
    // A date that shows as money is no date.
    if (dite.monnaie && !(dite.valeur instanceof Date)) ecrite.numFmt = '#,##0.00 "€"';
    if (dite.fond) ecrite.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${dite.fond}` } };
    if (dite.gras) ecrite.font = { bold: true };
    if (dite.bordure) ecrite.border = { bottom: { style: 'thin' } };
    if (dite.note) ecrite.note = dite.note;
  }
}

function contenuDe(valeur: Cellule['valeur']): Contenu | null {
  if (valeur === null) return null;
  if (typeof valeur === 'number') return { genre: 'nombre', nombre: valeur, pourcentage: false };
  if (typeof valeur === 'boolean') return { genre: 'booleen', booleen: valeur };
  if (valeur instanceof Date) return { genre: 'date', date: valeur.toISOString().slice(0, 10) };
  return valeur.trim() === '' ? null : { genre: 'texte', texte: valeur };
}

function apparenceDe(dite: Cellule): ApparenceDeCellule | null {
  const apparence = {
    ...(dite.fond && dite.fond !== 'FFFFFF' ? { fond: dite.fond } : {}),
    ...(dite.gras ? { gras: true } : {}),
    ...(dite.bordure ? { bordure: true } : {}),
    ...(dite.monnaie && !(dite.valeur instanceof Date) ? { monnaie: true } : {}),
  };
  return Object.keys(apparence).length > 0 ? apparence : null;
}

/** By address, so that what is missing and what is too much are both seen. */
function parAdresse<T>(parLigne: ReadonlyMap<number, ReadonlyMap<number, T>> | undefined): Record<string, T> {
  return Object.fromEntries(
    [...(parLigne ?? [])].flatMap(([ligne, cellules]) =>
      [...cellules].map(([colonne, lue]) => [adresse({ ligne, colonne }), lue]),
    ),
  );
}

function attendue({ cellules, lignesMasquees, colonnesMasquees, masquee, figees }: Feuille) {
  const pleines = cellules.filter((dite) => contenuDe(dite.valeur));
  const lignes = new Set(pleines.map(({ ligne }) => ligne));
  const derniere = Math.max(0, ...pleines.map(({ colonne }) => colonne));
  const garde = (dite: Cellule) =>
    lignes.has(dite.ligne) && (contenuDe(dite.valeur) !== null || apparenceDe(dite)?.fond !== undefined);
  const triees = <T>(deCellule: (dite: Cellule) => T | null) =>
    Object.fromEntries(
      cellules.flatMap((dite) => {
        const lue = deCellule(dite);
        return lue === null ? [] : [[adresse(dite), lue]];
      }),
    );
  return {
    contenus: triees((dite) => contenuDe(dite.valeur)),
    apparences: triees((dite) => (garde(dite) ? apparenceDe(dite) : null)),
    commentaires: triees(({ note }) => note),
    masquee,
    lignesMasquees: lignesMasquees.filter((ligne) => lignes.has(ligne)).sort((a, b) => a - b),
    colonnesMasquees: colonnesMasquees.filter((colonne) => colonne <= derniere).sort((a, b) => a - b),
    figees,
  };
}

function lue(feuille: FeuilleClasseur | undefined) {
  return {
    contenus: parAdresse(feuille?.lignes),
    apparences: parAdresse(feuille?.apparences),
    commentaires: parAdresse(feuille?.commentaires),
    masquee: feuille?.masquee ?? false,
    lignesMasquees: [...(feuille?.lignesMasquees ?? [])],
    colonnesMasquees: [...(feuille?.colonnesMasquees ?? [])],
    figees: feuille?.reperes?.lignesFigees ?? 0,
  };
}

const ecrireToutes = (feuilles: readonly Feuille[]) =>
  fabriquer((classeur) => {
    for (const [place, dite] of feuilles.entries())
      ecrire(classeur.addWorksheet(`Feuille ${place}`, { state: dite.masquee ? 'hidden' : 'visible' }), dite);
  });

describe('tout classeur qu’un tableur écrit se relit, cellule par cellule', () => {
  it('contenus, apparences, commentaires, ce qui est masqué ou figé', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(feuille, { minLength: 1, maxLength: 3 }), async (feuilles) => {
        const classeur = await readClasseur(await ecrireToutes(feuilles));
        expect(classeur.feuilles.map(lue)).toEqual(feuilles.map(attendue));
      }),
      { numRuns: Number(process.env['ESSAIS'] ?? 60), seed: 20270915 },
    );
  });

  it('et ne dépend ni des noms de ses parties, ni de leur casse, ni de leur encodage', async () => {
    const utf16 = (octets: Uint8Array) => {
      const texte = strFromU8(octets).replace(/encoding="[^"]*"/, 'encoding="UTF-16"');
      return new Uint8Array(Buffer.from(`\uFEFF${texte}`, 'utf16le'));
    };
    const xml = (nom: string) => /\.(?:xml|rels)$/.test(nom);
    const remanier: readonly ((parts: Record<string, Uint8Array>) => Record<string, Uint8Array>)[] = [
      (parts) => Object.fromEntries(Object.entries(parts).map(([nom, part]) => [nom.toUpperCase(), part])),
      (parts) => Object.fromEntries(Object.entries(parts).map(([nom, part]) => [nom.replaceAll('/', '\\'), part])),
      (parts) => Object.fromEntries(Object.entries(parts).map(([nom, part]) => [nom, xml(nom) ? utf16(part) : part])),
      (parts) => ({ ...parts, 'xl/media/inconnu.png': strToU8('x'), 'docProps/thumbnail.wmf': strToU8('y') }),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(feuille, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(...remanier),
        async (feuilles, change) => {
          const octets = await ecrireToutes(feuilles);
          const autre = zipSync(change(unzipSync(octets)));
          expect(await readClasseur(autre)).toEqual(await readClasseur(octets));
        },
      ),
      { numRuns: Number(process.env['ESSAIS'] ?? 40), seed: 20270916 },
    );
  });
});
