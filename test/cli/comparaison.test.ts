import { expect, test } from 'vitest';
import type { EffetSurLaCouverture } from '../../src/avenant/couverture.js';
import { phraseDeLEffet } from '../../src/avenant/resume.js';

const effet: EffetSurLaCouverture = {
  exigence: 'D214-10-1-I-2',
  titre: 'Les besoins',
  avant: 'constatee',
  apres: 'constatee',
  preuves: { avant: 10, apres: 12 },
  sens: 'gagne',
  tombe: false,
};

test.each<[Partial<EffetSurLaCouverture>, string]>([
  [{}, 'constatée, 12 réponses au lieu de 10'],
  [{ avant: 'partielle' }, 'de partielle à constatée'],
  [{ avant: 'absente' }, 'd’absente à constatée'],
  [{ apres: 'absente', sens: 'perd', tombe: true }, 'de constatée à absente : plus rien n’y répond'],
])('l’effet sur un point du schéma : %o', (change, phrase) => {
  expect(phraseDeLEffet({ ...effet, ...change }).replace(/[\u00a0\u202f]/g, ' ')).toBe(phrase);
});
