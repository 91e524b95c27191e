import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { feuilles } from '../../src/dossier/dossier.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { feuilleDe } from '../lecture/fabrique.js';
import { seule } from '../lecture/proprietes/demesures.js';

/** As long as Excel lets a cell be. */
const long = 32_000;
/** Texts over which an expression that goes back would never end: each repeats what such an expression repeats. */
const motifs: readonly (readonly [string, string])[] = [
  ['des blancs', `a${' '.repeat(long)}b`],
  ['des blancs entre des chiffres', `0${' '.repeat(long)}0`],
  ['des chiffres', '1'.repeat(long)],
  ['des nombres par trois', '123 '.repeat(long / 4)],
  ['des virgules et des blancs', `fin ${', '.repeat(long / 2)}`],
  ['des deux-points', `Pilote ${' :'.repeat(long / 2)}`],
  ['des parenthèses', `(${'('.repeat(long)}`],
  ['des tirets', `- ${' -'.repeat(long / 2)}`],
  ['des « né »', 'né '.repeat(long / 3)],
  ['des lettres accolées', `${'é'.repeat(long)}@`],
  ['des arobases', 'a@'.repeat(long / 2)],
  ['des « et »', ' et'.repeat(long / 3)],
  ['des points', '.'.repeat(long)],
  ['des fins de ligne', `${'\n'.repeat(long)}x`],
];

const colonnes = Object.values(feuilles.actions.colonnes).map(({ libelle }) => libelle);

const nombre = 10;

/** Reads and judges a workbook whose every column holds the text. @returns how long it took, in seconds */
function lireEtJuger(texte: string): number {
  const lignes = Array.from({ length: nombre }, (_, rang) => [
    `${rang + 1}`,
    `Action ${rang + 1}`,
    ...colonnes.slice(2).map((_libelle, place) => `${place}${texte}`.slice(0, 32_767)),
  ]);
  const debut = performance.now();
  const { dossier, constats } = readDossier(seule(feuilleDe('Actions', [colonnes, ...lignes])));
  runControles(dossier, { date: '2027-09-15', constatsDeLecture: constats });
  expect(dossier.actions).toHaveLength(nombre);
  return (performance.now() - debut) / 1000;
}

describe('dix lignes d’un texte retors, dans toutes les colonnes', () => {
  test.each(motifs)('%s', { timeout: 60_000 }, (_quoi, texte) => {
    let secondes = lireEtJuger(texte);
    // A machine that does something else meanwhile is slow now and then; an expression that goes back is slow each time.
    for (let essai = 1; essai < 3 && secondes >= 5; essai += 1) secondes = Math.min(secondes, lireEtJuger(texte));
    // Two hundred times as fast as what goes back, and ten times slower than a quiet machine.
    expect(secondes).toBeLessThan(5);
  });
});
