import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lancer } from '../cli/lancer.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const lire = (nom: string) => readFileSync(join(racine, nom), 'utf8');
const guides = readdirSync(join(racine, 'docs/guide')).map((nom) => `docs/guide/${nom}`);
const pages = [
  ...readdirSync(racine).filter((nom) => nom.endsWith('.md')),
  ...readdirSync(join(racine, 'docs')).flatMap((nom) => (nom.endsWith('.md') ? [`docs/${nom}`] : [])),
  ...guides,
];

test.each(pages)('%s : chaque lien mène quelque part', (page) => {
  const cibles = [...lire(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)[^)]*\)/g)].map(([, cible = '']) => cible);
  expect(cibles.filter((cible) => !existsSync(join(racine, dirname(page), cible)))).toEqual([]);
});

describe('le README', () => {
  test('tient en deux écrans', () => {
    expect(lire('README.md').split('\n').length).toBeLessThanOrEqual(80);
  });

  test('mène à chaque page du guide', () => {
    expect(guides.length).toBeGreaterThanOrEqual(9);
    expect(guides.filter((guide) => !lire('README.md').includes(`](${guide})`))).toEqual([]);
  });

  test('donne la commande d’essai que la CI lance d’abord', () => {
    const [premiere = ''] = lire('.ci/run')
      .split('\n')
      .filter((ligne) => /^(?:npm|node) /.test(ligne));
    expect(premiere).toBe('npm cit');
    expect(lire('README.md')).toMatch(/^npm cit /m);
  });
});

test.each(pages)('%s : chaque « npm run » existe', (page) => {
  const { scripts } = JSON.parse(lire('package.json')) as { scripts: Record<string, string> };
  const nommes = [...lire(page).matchAll(/npm run (?:--?\w+ )*([\w:-]+)/g)].map(([, nom = '']) => nom);
  expect(nommes.filter((nom) => !Object.hasOwn(scripts, nom))).toEqual([]);
});

test('chaque commande que donnent le README et le guide existe, avec ses options', () => {
  const citees = ['README.md', ...guides].flatMap((page) =>
    [...lire(page).matchAll(/npx bilan-ctg ([a-z-]+)([^`\n]*)/g)].map(([, commande = '', suite = '']) => ({
      commande,
      options: suite.match(/(?<= )--[a-z-]+/g) ?? [],
    })),
  );
  const aides = new Map(
    [...new Set(citees.map(({ commande }) => commande))]
      .filter((commande) => /^[a-z]/.test(commande))
      .map((commande) => [commande, lancer(commande, '--help').sortie.split('Exemples :')[0] ?? '']),
  );
  expect(aides.size).toBeGreaterThan(12);
  for (const [commande, aide] of aides) expect(aide, commande).toContain(`bilan-ctg ${commande}`);
  const absentes = citees.flatMap(({ commande, options }) =>
    options.filter((option) => !aides.get(commande)?.includes(option)).map((option) => `${commande} ${option}`),
  );
  expect(absentes).toEqual([]);
});
