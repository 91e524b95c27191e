import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatMontant } from '../../src/documents/formats.js';
import { formatListe } from '../../src/dossier/enumeration.js';
import { formatDecimal, formatPourcent } from '../../src/dossier/nombre-francais.js';

/** Amounts, rates and noise: 0.1 + 0.2, 1.005, 1e-7. */
const nombres = fc.oneof(
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((entier) => entier / 1000),
  fc.tuple(fc.integer(), fc.constantFrom(0.1, 0.07, 1.005, 1e-7, 1e6)).map(([a, b]) => (a % 1000) * b),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
);

describe('un nombre écrit en français', () => {
  test.each([
    [12500.5, '12\u202f500,5'],
    [1234567, '1\u202f234\u202f567'],
    [1.005, '1,01'],
    [0.1 + 0.2, '0,3'],
    [-2.5, '-2,5'],
    [-0.001, '0'],
    [1e-7, '0'],
    [1e20, '100\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d : %s', (nombre, attendu) => {
    expect(formatDecimal(nombre, 2)).toBe(attendu);
  });

  test('comme Intl l’écrit, quels que soient le nombre et ses décimales', () => {
    fc.assert(
      fc.property(nombres, fc.constantFrom(0, 1, 2, 8, 10), (nombre, decimales) => {
        const intl = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: decimales }).format(nombre);
        expect(formatDecimal(nombre, decimales)).toBe(intl === '-0' ? '0' : intl);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    [0.425, 1, '42,5\u00a0%'],
    [0.2845, 1, '28,5\u00a0%'],
    [0.07, 8, '7\u00a0%'],
    [12.34567, 1, '1\u202f234,6\u00a0%'],
  ])('un taux : %d', (taux, decimales, attendu) => {
    expect(formatPourcent(taux, decimales)).toBe(attendu);
    expect(attendu).toBe(
      new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: decimales }).format(taux),
    );
  });

  test('un montant : des centimes quand il y en a, deux toujours', () => {
    expect([12500, 12500.5, 0.25, 1200.004].map(formatMontant)).toEqual([
      '12\u202f500\u00a0€',
      '12\u202f500,50\u00a0€',
      '0,25\u00a0€',
      '1\u202f200\u00a0€',
    ]);
  });
});

test('chaque date de quatre ans, comme Intl l’écrit', () => {
  const intl = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  for (let jour = Date.UTC(2026, 0, 1); jour < Date.UTC(2030, 0, 1); jour += 86_400_000) {
    const attendu = intl.format(jour).replace(/^1 /, '1er ').replace(/ /g, '\u00a0');
    expect(formatDate(new Date(jour).toISOString().slice(0, 10))).toBe(attendu);
  }
});

test.each([[[]], [['Orcet']], [['Orcet', 'Le Crest']], [['Orcet', 'Le Crest', 'Romagnat']]])('la liste %j', (noms) => {
  expect(formatListe(noms)).toBe(new Intl.ListFormat('fr-FR', { type: 'conjunction' }).format(noms));
});
