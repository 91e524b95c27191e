import { describe, expect, test } from 'vitest';
import {
  aideDesTypes,
  bilansTransmis,
  documentsDuLot,
  genres,
  tousLesGenres,
  typesDeBilan,
} from '../../src/documents/genres.js';
import { lisezMoi } from '../../src/operations/lisez-moi-gabarits.js';
import { gabarits } from './gabarits-du-depot.js';

test('chaque face trouve les siens dans la table', () => {
  expect(typesDeBilan).toEqual(['etape', 'intermediaire', 'final']);
  expect(bilansTransmis).toEqual(['intermediaire', 'final']);
  expect(documentsDuLot).toEqual(['etape', 'intermediaire', 'final', 'cdsf', 'annexes']);
});

test('deux genres n’écrivent pas au même endroit, et ne se confondent pas', () => {
  const lignes = tousLesGenres.map((genre) => genres[genre]);
  expect(new Set(lignes.map(({ fichier }) => fichier)).size).toBe(lignes.length);
  expect(new Set(lignes.map(({ nom }) => nom)).size).toBe(lignes.length);
});

describe.each(typesDeBilan)('le bilan « %s »', (type) => {
  const { titre, gabarit } = genres[type].bilan;

  test('a son gabarit, que LISEZ-MOI.txt annonce', () => {
    expect(Object.keys(gabarits)).toContain(gabarit);
    expect(lisezMoi).toContain(`  ${gabarit}.hbs `);
  });

  test('est nommé par l’aide de la commande', () => {
    expect(aideDesTypes.toLowerCase()).toContain(titre.toLowerCase());
  });
});
