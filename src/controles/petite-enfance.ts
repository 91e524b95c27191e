import type { Action } from '../dossier/feuilles/actions.js';
import type { Champ } from '../dossier/valeurs/champs.js';
import { isDuDecret } from '../referentiel/referentiel.js';

/** Whether a row is of the petite-enfance champ d'intervention, be it one of several. */
export function isDuChampPetiteEnfance({
  champs,
}: {
  readonly champs?: { readonly valeur: readonly Champ[] };
}): boolean {
  return champs?.valeur.some(({ code }) => code === champPetiteEnfance) ?? false;
}

/** Whether an action or an indicator counts for petite enfance: it is of the champ, or cites an item of D. 214-10-1. */
export function isPetiteEnfance(ligne: Pick<Action, 'champs' | 'exigences'>): boolean {
  return isDuChampPetiteEnfance(ligne) || (ligne.exigences?.valeur.some(isDuDecret) ?? false);
}

/** Code of the champ in `data/libelles/champs.json`. */
export const champPetiteEnfance = 'petite-enfance';
