import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/dossier/valeurs/textes.js';
import { canonicalize } from '../../src/reprise/texte-canonique.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { retouche } from '../../src/tableur/retouche/retoucher.js';
import { fabriquer } from './fabrique.js';

const classeur = await fabriquer((excel) => {
  const feuille = excel.addWorksheet('Suivi & co');
  feuille.addRow(['a', null, 'c']);
  feuille.getCell('B4').value = 'b4';
  excel.addWorksheet('Vide');
});

async function cellules(octets: Uint8Array, nom: string): Promise<Readonly<Record<string, string>>> {
  const { feuilles } = await readClasseur(octets);
  const lignes = feuilles.find((feuille) => feuille.nom === nom)?.lignes ?? new Map();
  return Object.fromEntries(
    [...lignes].flatMap(([ligne, contenu]) =>
      [...contenu].map(([colonne, valeur]) => [
        `${String.fromCharCode(64 + colonne)}${ligne}`,
        textOf(valeur as never),
      ]),
    ),
  );
}

describe('des textes écrits dans les cellules d’un classeur', () => {
  test('à leur place : cellule remplacée, ajoutée entre deux autres, ligne ajoutée entre deux autres, à la fin', async () => {
    const feuille = 'Suivi & co';
    const { octets, refus } = retouche(classeur, {
      cellules: [
        { feuille, cellule: 'C1', texte: 'C neuf' },
        { feuille, cellule: 'B1', texte: 'entre' },
        { feuille, cellule: 'D1', texte: 'après' },
        { feuille, cellule: 'A2', texte: 'ligne 2' },
        { feuille, cellule: 'B2', texte: 'et sa suite' },
        { feuille, cellule: 'A4', texte: 'avant b4' },
        { feuille: 'Vide', cellule: 'B2', texte: 'seul' },
        { feuille: 'Vide', cellule: 'A3', texte: 'dessous' },
      ],
      lignes: [
        { feuille, textes: { A: 'fin 1', B: 'fin 2' } },
        { feuille, textes: { A: 'fin 3' } },
      ],
      feuilles: [{ nom: 'Neuve', lignes: [['x', 'y'], ['z']] }],
    });
    expect(refus).toEqual([]);
    expect(await cellules(octets, feuille)).toEqual({
      A1: 'a',
      B1: 'entre',
      C1: 'C neuf',
      D1: 'après',
      A2: 'ligne 2',
      B2: 'et sa suite',
      A4: 'avant b4',
      B4: 'b4',
      A5: 'fin 1',
      B5: 'fin 2',
      A6: 'fin 3',
    });
    expect(await cellules(octets, 'Vide')).toEqual({ B2: 'seul', A3: 'dessous' });
    expect(await cellules(octets, 'Neuve')).toEqual({ A1: 'x', B1: 'y', A2: 'z' });
  });

  test('tout texte se relit : balises, formules, séquences qu’Excel décode, lignes, toutes les écritures', async () => {
    const morceau = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('_x0041_', '=1+1', '</t></is></c>', '&amp;', 'a\r\nb', '👩‍👧', 'مرحبا', "'", '\u00a0', '- point'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(morceau, { minLength: 1, maxLength: 6 }).map((lignes) => canonicalize(lignes.join('\n'))),
        async (texte) => {
          const { octets } = retouche(classeur, {
            cellules: [{ feuille: 'Suivi & co', cellule: 'C1', texte }],
            lignes: [],
            feuilles: [],
          });
          expect((await cellules(octets, 'Suivi & co'))['C1'] ?? '').toBe(texte.trim());
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);
});
