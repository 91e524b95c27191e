import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaCasf, schemaConvention } from '../../src/echeances/forme.js';
import { reglesEcheances } from '../../src/echeances/regles.js';

const lire = (nom: string): unknown => JSON.parse(readFileSync(`data/echeances/${nom}.json`, 'utf8'));

test('les règles d’échéance ont la forme attendue, sans un champ de plus, et sont toutes là', () => {
  const convention = schemaConvention.parse(lire('convention')).regles;
  const casf = schemaCasf.parse(lire('casf')).regles;
  expect(reglesEcheances.map(({ id }) => id)).toEqual([...convention, ...casf].map(({ id }) => id));
});

test('aucun champ d’une règle n’est accepté sans être connu', () => {
  const [regle] = schemaConvention.parse(lire('convention')).regles;
  expect(
    schemaConvention.safeParse({ nom: 'x', verifieLe: '2026-01-01', regles: [{ ...regle, delai: '' }] }).success,
  ).toBe(false);
  expect(
    schemaConvention.safeParse({ nom: 'x', verifieLe: '2026-01-01', regles: [{ ...regle, delais: 'un mois' }] })
      .success,
  ).toBe(false);
});
