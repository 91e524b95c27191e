import type { Dossier } from '../dossier/dossier.js';
import type { Action } from '../dossier/feuilles/actions.js';
import type { Indicateur } from '../dossier/feuilles/indicateurs.js';
import { computeObligations, type Obligations } from './obligations.js';
import { isPetiteEnfance } from './petite-enfance.js';

/** What every rule receives: the Dossier, the date of the check, and what several rules derive from them. */
export interface Contexte extends Dossier {
  /** Date of the check, `AAAA-MM-JJ`. */
  readonly date: string;
  /** Actions of the petite-enfance champ, and those that answer an item of D. 214-10-1. */
  readonly actionsPetiteEnfance: readonly Action[];
  /** Indicators of the same. */
  readonly indicateursPetiteEnfance: readonly Indicateur[];
  /** Duties of each signatory commune, from its population (L. 214-1-3 CASF). */
  readonly obligations: Obligations;
}

export function createContexte(dossier: Dossier, date: string): Contexte {
  return {
    ...dossier,
    date,
    actionsPetiteEnfance: dossier.actions.filter(isPetiteEnfance),
    indicateursPetiteEnfance: dossier.indicateurs.filter(isPetiteEnfance),
    obligations: computeObligations(dossier),
  };
}
