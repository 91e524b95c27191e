import { describe, expect, test } from 'vitest';
import { sumOf } from '../../src/documents/chiffres/chiffre.js';
import { placesPour100 } from '../../src/documents/chiffres/taux.js';
import { formatConnu } from '../../src/documents/formats.js';

describe('ce qui n’est pas dit n’est pas zéro', () => {
  test.each<[readonly (number | null | undefined)[], number | null, string]>([
    [[], null, '–'],
    [[null, undefined], null, '–'],
    [[0, null], 0, '0'],
    [[1.5, undefined, 2], 3.5, '3,5'],
  ])('la somme de %j', (valeurs, somme, imprime) => {
    expect(sumOf(valeurs)).toBe(somme);
    expect(formatConnu(sumOf(valeurs))).toBe(imprime);
  });

  test.each<[number | null, number | null, number | null]>([
    [30, 100, 30],
    [1, 3, 33.3],
    [0, 12, 0],
    [12, 0, null],
    [12, null, null],
    [null, 12, null],
  ])('%j places pour %j enfants : %j pour 100', (places, enfants, taux) => {
    expect(placesPour100(places, enfants)).toBe(taux);
  });
});
