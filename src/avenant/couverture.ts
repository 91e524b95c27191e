import { dossierOfPlan, type Plan } from '../comparaison/plan.js';
import { createContexte } from '../controles/contexte.js';
import type { Couverture, EtatDeCouverture } from '../controles/controle.js';
import { checkCouverture } from '../controles/couverture/couverture.js';
import { exigence, isContenuDuSchema } from '../referentiel/referentiel.js';

/** How an item of the schéma is answered before and after a change of the plan. */
export interface EffetSurLaCouverture {
  /** Identifier of the requirement (« D214-10-1-I-4-a »). */
  readonly exigence: string;
  readonly titre: string;
  readonly avant: EtatDeCouverture;
  readonly apres: EtatDeCouverture;
  /** How many cells of the plan answer it. */
  readonly preuves: { readonly avant: number; readonly apres: number };
  readonly sens: 'gagne' | 'perd';
  /** The CTG answered the item, and would not any more. */
  readonly tombe: boolean;
}

/** What is covered does not depend on the day. */
const sansDate = '';

const rangs: Readonly<Record<EtatDeCouverture, number>> = {
  absente: 0,
  'sans-objet': 1,
  partielle: 1,
  declaree: 2,
  constatee: 2,
};

/**
 * The items of D. 214-10-1, of L. 214-2 and of the convention's article 3 that gain or lose coverage from a plan to
 * another. Both are judged on what is signed alone: what only the progress would prove counts on neither side.
 */
export function comparerCouverture(avant: Plan, apres: Plan): readonly EffetSurLaCouverture[] {
  const [anciennes, nouvelles] = [avant, apres].map(
    (plan) => checkCouverture(createContexte(dossierOfPlan(plan), sansDate)).couverture,
  );
  return (anciennes ?? []).flatMap((ancienne) => {
    const nouvelle = nouvelles?.find(({ exigence: id }) => id === ancienne.exigence);
    const effet = nouvelle && effetDe(ancienne, nouvelle);
    return effet ? [effet] : [];
  });
}

function effetDe(avant: Couverture, apres: Couverture): EffetSurLaCouverture | null {
  const ecart = rangs[apres.etat] - rangs[avant.etat] || apres.preuves.length - avant.preuves.length;
  const { exigence: id } = avant;
  if (ecart === 0 || !isDuSchema(id)) return null;
  return {
    exigence: id,
    titre: exigence(id)?.titre ?? id,
    avant: avant.etat,
    apres: apres.etat,
    preuves: { avant: avant.preuves.length, apres: apres.preuves.length },
    sens: ecart > 0 ? 'gagne' : 'perd',
    tombe: apres.etat === 'absente' && avant.etat !== 'absente' && isContenuDuSchema(id),
  };
}

/** The duties of each commune (L. 214-1-3) are no part of what the CTG must hold to stand in for the schéma. */
function isDuSchema(id: string): boolean {
  return /^(?:D214-10-1|L214-2-|CTG-)/.test(id);
}
