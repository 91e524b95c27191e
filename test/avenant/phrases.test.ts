import { describe, expect, test } from 'vitest';
import { classementParDefaut } from '../../src/avenant/classement.js';
import { contexteDe } from '../../src/avenant/contexte-des-modifications.js';
import { decrire } from '../../src/avenant/modifications.js';
import { comparerPlans } from '../../src/comparaison/comparer-plans.js';
import { type Saisie, unPlan } from '../annexes/fabrique.js';

/** The sentence for a cell of one action that is typed otherwise. */
function phraseDe(colonne: string, avant: Saisie, apres: Saisie): string | undefined {
  const [ancien, nouveau] = [avant, apres].map((saisie) =>
    unPlan({ actions: [{ numero: '1', intitule: 'Ouvrir la crèche', [colonne]: saisie }] }),
  );
  if (!ancien || !nouveau) return undefined;
  const [seule] = decrire(comparerPlans(ancien, nouveau), classementParDefaut(), contexteDe(ancien, nouveau));
  return seule?.phrase.replace(/[\u00a0\u202f]/g, ' ');
}

const terme: Saisie = { genre: 'date', date: '2027-12-31' };

describe('ce qui n’est ni une date ni un montant se cite entre guillemets', () => {
  test.each<[string, Saisie, Saisie, string]>([
    ['fin', terme, 'à définir', 'le terme passe du 31 décembre 2027 à « à définir »'],
    ['fin', 'à définir', terme, 'le terme passe de « à définir » au 31 décembre 2027'],
    ['fin', 'à définir', 'au plus tôt', 'le terme passe de « à définir » à « au plus tôt »'],
    ['budgetPrevu', 18_000, 'sans objet', 'le budget prévu passe de 18 000 € à « sans objet »'],
    ['budgetPrevu', 'à définir', 18_000, 'le budget prévu passe de « à définir » à 18 000 €'],
  ])('%s : %j, puis %j', (colonne, avant, apres, phrase) => {
    expect(phraseDe(colonne, avant, apres)).toBe(phrase);
  });
});
