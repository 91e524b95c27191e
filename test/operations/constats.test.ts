import { describe, expect, test } from 'vitest';
import type { EtatDeCouverture } from '../../src/controles/controle.js';
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
    expect(groupConstats(constats, { tout: true })[0]?.groupes).toHaveLength(nombre);
  });

  test.each<[readonly Constat[], boolean, string]>([
    [[], true, 'Rien n’empêche l’envoi.'],
    [[constat()], true, 'Rien n’empêche l’envoi.'],
    [
      [constat({ arreteDefinitif: true })],
      true,
      'Rien n’empêche l’envoi. Le document définitif attend encore un point : les parties ou la période de la convention.',
    ],
    [[constat({ gravite: 'empeche-envoi' }), constat()], false, 'Un point empêche l’envoi.'],
    [
      [constat({ gravite: 'empeche-envoi' }), constat({ gravite: 'empeche-envoi' })],
      false,
      '2 points empêchent l’envoi.',
    ],
  ])('conclusion %#', (constats, pret, phrase) =>
    expect(conclure({ constats, repondus: [], couverture: [] })).toEqual({
      pret,
      phrase,
      schema: 'Le schéma : aucun point absent ni partiel.',
      repondus: null,
    }),
  );

  test.each<[readonly EtatDeCouverture[], string]>([
    [['absente', 'absente', 'absente', 'partielle', 'partielle'], 'Le schéma : 3 points absents, 2 partiels.'],
    [['absente', 'partielle', 'declaree'], 'Le schéma : 1 point absent, 1 partiel.'],
    [['partielle', 'constatee'], 'Le schéma : un point partiel.'],
    [['sans-objet', 'constatee'], 'Le schéma : aucun point absent ni partiel.'],
  ])('le schéma, à part : %s', (etats, phrase) => {
    const couverture = etats.map((etat, rang) => ({
      exigence: `D214-10-1-I-${rang < 3 ? rang + 1 : `4-${'abc'[rang - 3]}`}`,
      etat,
      preuves: [],
      lieux: [],
      reponse: null,
      manques: [],
      lacunes: [],
    }));
    // Its text was not read: it counts in no total.
    const nonLu = {
      exigence: 'D214-10-1-II',
      etat: 'absente',
      preuves: [],
      lieux: [],
      manques: [],
      lacunes: [],
      reponse: null,
    } as const;
    expect(conclure({ constats: [], repondus: [], couverture: [...couverture, nonLu] }).schema).toBe(phrase);
  });

  test.each([
    [1, 'Un constat répondu dans la feuille Réponses.'],
    [3, '3 constats répondus dans la feuille Réponses.'],
  ])('%i répondus : une ligne', (nombre, phrase) => {
    const repondus = Array.from({ length: nombre }, () => constat());
    expect(conclure({ constats: [], repondus, couverture: [] }).repondus).toBe(phrase);
  });
});
