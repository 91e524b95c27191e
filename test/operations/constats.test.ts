import { describe, expect, test } from 'vitest';
import type { Constat } from '../../src/dossier/constat.js';
import { compareConstats } from '../../src/operations/constats/changements.js';
import { conclure } from '../../src/operations/constats/conclusion.js';
import { groupConstats } from '../../src/operations/constats/groupes.js';

function constat(change: Partial<Constat> = {}): Constat {
  return {
    regle: 'r',
    gravite: 'a-corriger',
    message: 'm',
    feuille: 'Actions',
    cellule: 'A2',
    exigence: null,
    ...change,
  };
}

describe('ce que les deux faces disent des constats', () => {
  test('un constat est le même quand sa règle, sa feuille et ses mots le sont, où que soit sa ligne', () => {
    const avant = [constat({ message: 'un' }), constat({ message: 'deux' })];
    const apres = [constat({ message: 'deux', cellule: 'A3' }), constat({ message: 'trois' })];
    const { gueris, nouveaux } = compareConstats(avant, apres);
    expect(gueris.map(({ message }) => message)).toEqual(['un']);
    expect([...nouveaux].map(({ message }) => message)).toEqual(['trois']);
  });

  test.each([4, 5])('%i fois la même règle sur une feuille', (nombre) => {
    const constats = Array.from({ length: nombre }, (_, rang) => constat({ cellule: `A${rang + 2}` }));
    const autre = constat({ regle: 'autre', feuille: null, cellule: null });
    const groupes = groupConstats([...constats, autre]).map(({ feuille, groupes: siens }) => [feuille, siens.length]);
    expect(groupes).toEqual([
      ['Actions', nombre > 4 ? 1 : nombre],
      [null, 1],
    ]);
    expect(groupConstats(constats, true)[0]?.groupes).toHaveLength(nombre);
  });

  test.each<[readonly Constat[], boolean, string]>([
    [[], true, 'Prêt à envoyer.'],
    [[constat()], true, 'Prêt à envoyer : rien ne bloque. Un point reste à corriger.'],
    [[constat({ gravite: 'empeche-envoi' }), constat()], false, 'Un point empêche l’envoi.'],
    [
      [constat({ gravite: 'empeche-envoi' }), constat({ gravite: 'empeche-envoi' })],
      false,
      '2 points empêchent l’envoi.',
    ],
  ])('conclusion %#', (constats, pret, phrase) => expect(conclure(constats)).toEqual({ pret, phrase }));
});
