import { describe, expect, test } from 'vitest';
import { direLacunes, forme, lacune, lacuneDe } from '../../src/controles/lacunes.js';

const sansPilote = { un: 'L’action {} n’a pas de pilote.', plusieurs: 'Les actions {} n’ont pas de pilote.' };

describe('ce qui manque, dit au lecteur d’un document', () => {
  test.each([
    [['1.4'], 'L’action 1.4 n’a pas de pilote.'],
    [['1.4', '1.20', '2.3'], 'Les actions 1.4, 1.20 et 2.3 n’ont pas de pilote.'],
    [['1.4', '1.4'], 'L’action 1.4 n’a pas de pilote.'],
    [['{}', '$&'], 'Les actions {} et $& n’ont pas de pilote.'],
  ])('%j : « %s »', (sujets, phrase) => {
    expect(direLacunes(sujets.map((sujet) => lacuneDe(sujet, sansPilote)))).toEqual([phrase]);
  });

  test('une phrase pour ce qui se ressemble, dans l’ordre où on le rencontre', () => {
    const sansAccueil = forme('Pour {}, aucun accueil collectif n’est recensé.');
    expect(
      direLacunes([
        lacuneDe('Aubel', sansAccueil),
        lacune('Aucun service n’est recensé.'),
        lacuneDe('Cerny', sansAccueil),
        lacune('Aucun service n’est recensé.'),
      ]),
    ).toEqual(['Pour Aubel et Cerny, aucun accueil collectif n’est recensé.', 'Aucun service n’est recensé.']);
  });
});
