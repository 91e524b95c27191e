import type { Constat } from '../../dossier/constat.js';

/** What changed between two checks: a finding is the same when its rule, its sheet and its words are. */
export interface Changements {
  readonly gueris: readonly Constat[];
  readonly nouveaux: ReadonlySet<Constat>;
}

/** What a correction cured, and what it brought. */
export function compareConstats(avant: readonly Constat[], apres: readonly Constat[]): Changements {
  const cle = ({ regle, feuille, message }: Constat) => `${regle}\n${feuille}\n${message}`;
  const anciens = new Set(avant.map(cle));
  const presents = new Set(apres.map(cle));
  return {
    gueris: avant.filter((constat) => !presents.has(cle(constat))),
    nouveaux: new Set(apres.filter((constat) => !anciens.has(cle(constat)))),
  };
}
