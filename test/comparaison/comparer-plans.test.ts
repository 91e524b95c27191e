import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appliquer } from '../../src/avenant/appliquer.js';
import { comparerPlans } from '../../src/comparaison/comparer-plans.js';
import { changementDe, type Ecart } from '../../src/comparaison/ecart.js';
import { figer } from '../../src/comparaison/plan.js';
import { dossierDExemple } from '../avenant/plans.js';
import { nomDeLigne, retouches } from './retouches.js';

const base = figer(await dossierDExemple());

/** A difference, said as the edits are. */
function dire(ecart: Ecart): string {
  const { feuille } = ecart;
  if (ecart.genre === 'cellule') return `${feuille} ${ecart.ligne.avant.id} ${ecart.colonne} ${ecart.nature}`;
  return ecart.nature === 'ajout'
    ? `${feuille} ajout ${nomDeLigne(ecart.ligne).replaceAll("'", '’')}`
    : `${feuille} retrait ${ecart.ligne.id}`;
}

describe('comparer deux plans', () => {
  test('un plan ne diffère pas de lui-même', () => {
    expect(comparerPlans(base, base)).toEqual([]);
  });

  test('des retouches au hasard : celles-là sont trouvées, aucune de plus, aucune de moins', () => {
    let faites = 0;
    fc.assert(
      fc.property(retouches(base), ({ plan, faits }) => {
        expect(comparerPlans(base, plan).map(dire).sort()).toEqual(faits);
        faites += faits.length;
      }),
      { numRuns: 150, seed: 2026 },
    );
    // The edits are many, and of every kind: a property that edits nothing would hold too.
    expect(faites).toBeGreaterThan(500);
  });

  test('les écarts appliqués au plan de départ redonnent le plan d’arrivée', () => {
    fc.assert(
      fc.property(retouches(base), ({ plan }) => {
        const obtenu = appliquer(base, comparerPlans(base, plan).map(changementDe));
        expect(comparerPlans(obtenu, plan)).toEqual([]);
        expect(comparerPlans(plan, obtenu)).toEqual([]);
      }),
      { numRuns: 60, seed: 2027 },
    );
  });
});
