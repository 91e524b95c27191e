import type { Dossier } from '../dossier/dossier.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { computeObligations, type Obligations } from './obligations.js';

/** What every rule receives: the Dossier, the date of the check, and what several rules derive from them. */
export interface Contexte extends Dossier {
  /** Date of the check, `AAAA-MM-JJ`. */
  readonly date: string;
  /** Actions of the petite-enfance champ, and those that answer an item of D. 214-10-1. */
  readonly actionsPetiteEnfance: readonly Action[];
  /** Duties of each signatory commune, from its population (L. 214-1-3 CASF). */
  readonly obligations: Obligations;
}

export function createContexte(dossier: Dossier, date: string): Contexte {
  return {
    ...dossier,
    date,
    actionsPetiteEnfance: dossier.actions.filter(isPetiteEnfance),
    obligations: computeObligations(dossier),
  };
}

function isPetiteEnfance({ champs, exigences }: Action): boolean {
  return (
    (champs?.valeur.some(({ code }) => code === 'petite-enfance') ||
      exigences?.valeur.some((id) => id.startsWith('D214-10-1'))) ??
    false
  );
}
