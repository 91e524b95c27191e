import type { Constat } from '../../dossier/constat.js';
import { ligneDe } from '../../dossier/origine.js';

/** What changed between two checks: a finding is the same when its rule, its sheet and its words are, names of actions apart. */
export interface Changements {
  readonly gueris: readonly Constat[];
  readonly nouveaux: ReadonlySet<Constat>;
}

/**
 * What a correction cured, and what it brought. Findings are held one to one: those of the same cell first, then those in the
 * same words, since rows that were inserted bring nothing, and one of two cured is said. What is left of a row whose action was
 * only numbered or renamed is the same finding under another name.
 */
export function compareConstats(avant: readonly Constat[], apres: readonly Constat[]): Changements {
  const motsDe = ({ regle, feuille, message }: Constat) => `${regle}\n${feuille}\n${message}`;
  const manieres: readonly ((constat: Constat) => string)[] = [
    (constat) => `${motsDe(constat)}\n${constat.cellule}`,
    motsDe,
    (constat) => `${motsDe(sansNomDAction(constat))}\n${constat.cellule}`,
    // Numbered, an action begins at another cell of its row.
    (constat) => `${motsDe(sansNomDAction(constat))}\n${constat.cellule && ligneDe(constat.cellule)}`,
  ];
  const restants = manieres.reduce((seuls, maniere) => withoutPairs(seuls.avant, seuls.apres, maniere), {
    avant,
    apres,
  });
  return { gueris: restants.avant, nouveaux: new Set(restants.apres) };
}

/** « l’action 1.2 » and « l’action « Ludothèque » » (`appellation`) are both « l’action »: the rest is what the finding says. */
function sansNomDAction(constat: Constat): Constat {
  const message = constat.message.replace(/(?<=\b[Ll]’action)\s(?:«(?:[^«»]|«[^«»]*»)*»|\S*[^\s.,;:])/g, '');
  return { ...constat, message };
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
