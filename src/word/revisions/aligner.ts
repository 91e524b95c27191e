import { type PaireDeBlocs, pairUniques } from './ancres.js';
import { pairSemblables } from './apparier.js';
import type { Comparable } from './blocs.js';

/**
 * What became of each element: first those that are the same and stand once on each side, then, between them, those
 * that are most alike, in order.
 * @param likeness of two elements, from 0 (never one for the other) to 1
 */
export function align<T extends Comparable>(
  avant: readonly T[],
  apres: readonly T[],
  likeness: (avant: T, apres: T) => number,
): readonly PaireDeBlocs[] {
  const ancres = pairUniques(
    avant.map(({ cle }) => cle),
    apres.map(({ cle }) => cle),
  );
  const paires: PaireDeBlocs[] = [];
  let [i, j] = [0, 0];
  for (const [ancreAvant, ancreApres] of [...ancres, [avant.length, apres.length] as const]) {
    const [unAvant, unApres] = [i, j];
    const entre = alignEntre(avant.slice(i, ancreAvant), apres.slice(j, ancreApres), likeness);
    paires.push(...entre.map(([un, deux]): PaireDeBlocs => [unAvant + un, unApres + deux]));
    if (ancreAvant < avant.length) paires.push([ancreAvant, ancreApres]);
    [i, j] = [ancreAvant + 1, ancreApres + 1];
  }
  return paires;
}

/** Equal elements at both ends need no search. */
function alignEntre<T extends Comparable>(
  avant: readonly T[],
  apres: readonly T[],
  likeness: (avant: T, apres: T) => number,
): readonly PaireDeBlocs[] {
  const court = Math.min(avant.length, apres.length);
  let debut = 0;
  while (debut < court && avant[debut]?.cle === apres[debut]?.cle) debut += 1;
  let fin = 0;
  while (fin < court - debut && avant.at(-1 - fin)?.cle === apres.at(-1 - fin)?.cle) fin += 1;
  const [milieuAvant, milieuApres] = [avant.slice(debut, avant.length - fin), apres.slice(debut, apres.length - fin)];
  const milieu = pairSemblables(milieuAvant.length, milieuApres.length, (i, j) => {
    const [un, deux] = [milieuAvant[i], milieuApres[j]];
    return un && deux ? likeness(un, deux) : 0;
  });
  return [
    ...Array.from({ length: debut }, (_, rang): PaireDeBlocs => [rang, rang]),
    ...milieu.map(([i, j]): PaireDeBlocs => [debut + i, debut + j]),
    ...Array.from({ length: fin }, (_, rang): PaireDeBlocs => [avant.length - fin + rang, apres.length - fin + rang]),
  ];
}
