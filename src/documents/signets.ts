import type { Action } from '../dossier/feuilles/actions.js';

/** Bookmark of each action's fiche. A rank, not a number: numbers may be missing or stand twice. */
export type Signets = ReadonlyMap<Action, string>;

export function createSignets(actions: readonly Action[]): Signets {
  return new Map(actions.map((action, rang) => [action, `action_${rang + 1}`]));
}
