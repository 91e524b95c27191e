import type { Constat } from '../../dossier/constat.js';

/** What changed between two checks: a finding is the same when its rule, its sheet and its words are. */
export interface Changements {
  readonly gueris: readonly Constat[];
  readonly nouveaux: ReadonlySet<Constat>;
}

/**
 * What a correction cured, and what it brought. Findings in the same words are held one to one, those of the same cell first:
 * rows that were inserted bring nothing, and one of two cured is said.
 */
export function compareConstats(avant: readonly Constat[], apres: readonly Constat[]): Changements {
  const motsDe = ({ regle, feuille, message }: Constat) => `${regle}\n${feuille}\n${message}`;
  const surPlace = withoutPairs(avant, apres, (constat) => `${motsDe(constat)}\n${constat.cellule}`);
  const { avant: gueris, apres: nouveaux } = withoutPairs(surPlace.avant, surPlace.apres, motsDe);
  return { gueris, nouveaux: new Set(nouveaux) };
}

/** What of each side has no like on the other, one to one. */
function withoutPairs(avant: readonly Constat[], apres: readonly Constat[], cleDe: (constat: Constat) => string) {
  const seuls = new Map<string, Constat[]>();
  for (const constat of [...avant].reverse()) {
    const siens = seuls.get(cleDe(constat));
    if (siens) siens.push(constat);
    else seuls.set(cleDe(constat), [constat]);
  }
  const restants = apres.filter((constat) => seuls.get(cleDe(constat))?.pop() === undefined);
  const sansPaire = new Set([...seuls.values()].flat());
  return { avant: avant.filter((constat) => sansPaire.has(constat)), apres: restants };
}
