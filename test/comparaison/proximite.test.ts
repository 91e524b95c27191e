import { describe, expect, test } from 'vitest';
import { proximite } from '../../src/comparaison/proximite.js';

describe('deux textes qui promettent la même chose', () => {
  test.each([
    ['Ouvrir la crèche du Lac', 'ouvrir la creche du lac', 1],
    ['Ouvrir la crèche du Lac', 'Ouvrir une crèche du Lac', 1 - 3 / 24],
    // Five letters, one more: the same word misspelt.
    ['Animer le bourg', 'Animer le bourgs', 1 - 1 / 16],
  ])('« %s », « %s »', (avant, apres, attendu) => {
    expect(proximite(avant, apres)).toBe(attendu);
  });
});

describe('un mot qui compte a changé : rien de commun', () => {
  test.each([
    ['Ouvrir la crèche', 'Fermer la crèche'],
    ['Ouvrir 12 places', 'Ouvrir 13 places'],
    ['Ouvrir sans condition', 'Ouvrir avec condition'],
    ['Les enfants sont accueillis', 'Les enfants ne sont pas accueillis'],
    // Four letters, one more: two words.
    ['Animer le parc', 'Animer les parcs'],
    // Two letters more: another word.
    ['Accueillir les jeunes', 'Accueillir la jeunesse'],
    ['Ouvrir la crèche', 'Ouvrir la crèche collective'],
  ])('« %s », « %s »', (avant, apres) => {
    expect(proximite(avant, apres)).toBe(0);
    expect(proximite(apres, avant)).toBe(0);
  });
});

describe('jusqu’à deux cents lettres un texte se compare lettre à lettre, au-delà mot à mot', () => {
  const texte = (longueur: number) => `accueil du mercredi ${'x'.repeat(longueur - 20)}`;
  const reecrit = (longueur: number) => texte(longueur).replace(' du ', ' de ');

  test('200 lettres : une seule diffère', () => {
    expect(texte(200)).toHaveLength(200);
    expect(proximite(texte(200), reecrit(200))).toBe(1 - 1 / 200);
  });

  test('201 lettres : un mot sur quatre diffère', () => {
    expect(proximite(texte(201), reecrit(201))).toBe(0.75);
  });

  test('un mot répété ne compte qu’autant de fois que l’autre texte l’a', () => {
    const long = texte(201);
    expect(proximite(`de de ${long}`, `de ${long} la`)).toBe((2 * 5) / 12);
  });
});
