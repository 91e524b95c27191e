import type { Commune } from '../dossier/feuilles/communes.js';

/** The duties of an autorité organisatrice, from its population (L. 214-1-3 I to III CASF). */
export interface ObligationsCommune {
  readonly commune: Commune;
  /** Population that counts: the commune's, or the sum over those that transferred to the same EPCI (III). Null when unknown. */
  readonly population: number | null;
  readonly planifier: boolean | null;
  readonly soutenirLaQualite: boolean | null;
  readonly schema: boolean | null;
  readonly relaisPetiteEnfance: boolean | null;
}

export interface Obligations {
  readonly parCommune: readonly ObligationsCommune[];
  /** Whether at least one commune owes the schéma; null when a population is missing and none of the known ones does. */
  readonly schema: boolean | null;
}
