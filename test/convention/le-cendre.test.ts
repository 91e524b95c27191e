import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';

const fixture = new URL('../fixtures/convention/convention-le-cendre-cournon.txt', import.meta.url);
const page = readFileSync(new URL('../../docs/lecture-convention.md', import.meta.url), 'utf8');
const octets = new Uint8Array(readFileSync(fixture));
const lire = () => lireConvention(octets, 'convention-le-cendre-cournon.txt');

test('docs/lecture-convention.md dit tout ce qui en est lu, et rien d’autre', async () => {
  const { propositions, enonces, annexes } = await lire();
  const lignes = [
    ...propositions.map(({ feuille, colonne, ligne, valeur, ou }) => [feuille, colonne, ligne || '–', valeur, ou]),
    ...enonces.map(({ genre, texte, ou }) => ['énoncé', genre, '–', texte, ou]),
    ...annexes.map(({ numero, presente }) => [
      'annexe',
      numero,
      '–',
      presente ? 'dans le fichier' : 'citée, pas dans le fichier',
      '–',
    ]),
  ].map((cases) => `| ${cases.map((texte) => texte.replaceAll('\n', ' ; ')).join(' | ')} |`);
  const tableau = page.split('<!-- lu -->')[1] ?? '';
  expect(tableau.trim().split('\n').slice(2)).toEqual(lignes);
});

test('elle ne dit ni sa date de signature, ni qui transmet, ni un accord : rien n’en est proposé', async () => {
  const { propositions, remarques } = await lire();
  const dites = propositions.filter(({ feuille }) => feuille === 'convention').map(({ colonne }) => colonne);
  expect(dites).toEqual(['signataires', 'qualites', 'caf', 'departement', 'debut', 'fin', 'enjeux']);
  expect(new Set(propositions.map(({ feuille }) => feuille))).toEqual(new Set(['convention', 'communes']));
  expect(remarques).toEqual([]);
});

test('aucune personne n’y est nommée', async () => {
  const tout = JSON.stringify(await lire());
  for (const nom of ['PRONONCE', 'RAGE', 'ROCHETTE', 'CHAMBOST', 'Hervé', 'Jean-Charles'])
    expect(tout).not.toContain(nom);
});
