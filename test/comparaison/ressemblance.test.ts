import { describe, expect, test } from 'vitest';
import { readTitre, ressemblance } from '../../src/comparaison/ressemblance.js';
import { normalize } from '../../src/dossier/valeurs/normalisation.js';

const entre = (a: string, b: string) => ressemblance(readTitre(normalize(a)), readTitre(normalize(b)));

describe('ce que deux intitulés ont de commun', () => {
  test.each([
    ['Ouvrir la crèche du Lac', 'OUVRIR LA CRÈCHE DU LAC', 1],
    ['', 'Ouvrir la crèche du Lac', 0],
    ['', '', 0],
    // Letters: 9 of 30 differ. Words: 3 of each side's 5.
    ['Renforcer une crèche itinérant', 'Créer la crèche itinérant', 0.7],
    // Words: 3 of each side's 5; letters say less.
    ['Ouvrir une micro-crèche à Billom', 'Rénover une micro-crèche intercommunal', 0.6],
  ])('« %s », « %s » : %d', (a, b, attendu) => {
    expect(entre(a, b)).toBe(attendu);
    expect(entre(b, a)).toBe(attendu);
  });

  test('un mot compte à partir de trois lettres', () => {
    expect(entre('le lac où on va', 'un lac si on y est né')).toBeGreaterThan(0.5);
    expect(readTitre('la pmi de lezoux').mots).toEqual(new Set(['pmi', 'lezoux']));
  });

  test('les deux cents premières lettres seules sont comparées', () => {
    const debut = 'x'.repeat(200);
    expect(entre(`${debut}a`, `${debut}b`)).toBe(1);
    expect(entre(`${debut.slice(1)}a`, `${debut.slice(1)}b`)).toBe(0.995);
  });
});
