import { describe, expect, test } from 'vitest';
import { formatEtat } from '../../src/documents/concordance.js';

const origine = { feuille: 'Schéma', cellule: 'A4' };

describe('ce que la table de concordance imprime d’un point', () => {
  test.each([
    ['constatee', null, 'Constatée'],
    ['declaree', { ou: 'Annexe 1, p. 12 à 18', pourquoi: null, origine }, 'Déclarée : Annexe 1, p. 12 à 18'],
    [
      'sans-objet',
      { ou: null, pourquoi: 'aucun projet sur la période', origine },
      'Sans objet : aucun projet sur la période',
    ],
    ['sans-objet', null, 'Sans objet'],
    ['partielle', { ou: 'Annexe 3', pourquoi: null, origine }, 'Partielle ; déclaré : Annexe 3'],
  ] as const)('%s, %j : %s', (etat, reponse, attendu) => {
    expect(formatEtat({ etat, reponse })).toBe(attendu);
  });
});
