import { diffArrays } from 'diff';

/** Ranks of an element of the old list and of the one of the new list that is the same, or what became of it. */
export type PaireDeBlocs = readonly [avant: number, apres: number];

/** Past so many differences, looking for the shortest way through them would take too long. */
const maxDifferences = 4000;

/** The longest common subsequence of two lists of keys, as pairs of ranks in order. */
export function pairCommuns(avant: readonly string[], apres: readonly string[]): readonly PaireDeBlocs[] {
  // What only one side has cannot be common: without it, two lists that are all different cost nothing.
  const [gauche, droite] = [withRangs(avant, new Set(apres)), withRangs(apres, new Set(avant))];
  const changements = diffArrays(
    gauche.map(({ cle }) => cle),
    droite.map(({ cle }) => cle),
    { maxEditLength: maxDifferences },
  );
  const paires: PaireDeBlocs[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count = 0 } of changements ?? []) {
    for (let pas = 0; pas < count; pas += 1) {
      const [un, deux] = [gauche[i], droite[j]];
      if (!added && !removed && un && deux) paires.push([un.rang, deux.rang]);
      if (!added) i += 1;
      if (!removed) j += 1;
    }
  }
  return paires;
}

function withRangs(cles: readonly string[], autres: ReadonlySet<string>) {
  return cles.map((cle, rang) => ({ cle, rang })).filter(({ cle }) => autres.has(cle));
}

/**
 * The pairs of equal elements that cannot be chance: those that stand once on each side, in the same order. « Non
 * renseigné », or the empty paragraph after each table, says nothing of what stands beside.
 */
export function pairUniques(avant: readonly string[], apres: readonly string[]): readonly PaireDeBlocs[] {
  const uniques = [countOf(avant), countOf(apres)];
  const only = (cle: string, rang: number) => (uniques.every((nombres) => nombres.get(cle) === 1) ? cle : `\0${rang}`);
  return pairCommuns(
    avant.map((cle, rang) => only(cle, rang)),
    apres.map((cle, rang) => only(cle, -1 - rang)),
  );
}

function countOf(cles: readonly string[]): ReadonlyMap<string, number> {
  const nombres = new Map<string, number>();
  for (const cle of cles) nombres.set(cle, (nombres.get(cle) ?? 0) + 1);
  return nombres;
}
