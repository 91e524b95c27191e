import type { Dossier } from '../dossier/dossier.js';
import type { Action } from '../dossier/feuilles/actions.js';
import type { Obligations } from './obligations.js';

/** What every rule receives: the Dossier, the date of the check, and what several rules derive from them. */
export interface Contexte extends Dossier {
  /** Date of the check, `AAAA-MM-JJ`. */
  readonly date: string;
  /** Actions of the petite-enfance champ, and those that answer an item of D. 214-10-1. */
  readonly actionsPetiteEnfance: readonly Action[];
  /** Duties of each signatory commune, from its population (L. 214-1-3 CASF). */
  readonly obligations: Obligations;
}
