import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { essais } from '../../epreuves/arbitraires.js';
import { showClasseur } from '../fabrique.js';
import { type Forme, formes } from './formes.js';
import {
  findCellulesSansSort,
  findSommeFausse,
  findTitresFaux,
  findValeursDAutrui,
  findValeursSansSource,
  lirePlan,
  type PlanLu,
} from './juger.js';
import { type Plan, plans } from './plans.js';

/**
 * No plan in any shape has such a fault: the same ones at each run, more of them with `ESSAIS=5000`. What has one is made as
 * small as possible, and shown as a workbook.
 */
function jamais(fautesDe: (lu: PlanLu) => readonly string[]): void {
  fc.assert(
    fc.property(plans, formes, (plan, forme) => {
      const lu = lirePlan(plan, forme);
      const fautes = fautesDe(lu);
      expect(fautes, [...fautes, showClasseur(lu.classeur.feuilles)].join('\n')).toEqual([]);
    }),
    { numRuns: essais(30), seed: 2027, interruptAfterTimeLimit: 240_000, reporter },
  );
}

function reporter({ failed, errorInstance, counterexamplePath, seed, numRuns }: fc.RunDetails<[Plan, Forme]>): void {
  if (!failed) return;
  const faute = errorInstance instanceof Error ? errorInstance.message : `interrompu après ${numRuns} plans`;
  throw new Error(`${faute}\n(graine ${seed}, chemin ${counterexamplePath})`);
}

describe('un plan connu, dessiné sous une forme au hasard', () => {
  test('rend toutes ses actions, et aucune autre', () => jamais(findTitresFaux), 300_000);

  test('garde la somme de ses montants prévus', () => jamais(findSommeFausse), 300_000);

  test('rend à chaque action ce qui est à elle, ou rien', () => jamais(findValeursDAutrui), 300_000);

  test('ne perd aucune cellule : chacune a un sort, et un seul', () => jamais(findCellulesSansSort), 300_000);

  test('cite pour chaque valeur la cellule qui la montre', () => jamais(findValeursSansSource), 300_000);
});
