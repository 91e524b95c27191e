import type { Place, Plage } from '../classeur.js';
import { derniere } from './plages.js';

type ParLigne<T> = Map<number, Map<number, T>>;

/** A merge, gathered before it is known how far the sheet goes. */
export interface Fusion extends Plage {
  /** As the file has it: « L1:L1048576 ». */
  readonly reference: string;
}

/** A merge of half a sheet is a mistake, and shows one cell of all that stands there. */
const moitie = (derniere.ligne * derniere.colonne) / 2;

/**
 * The cells that merges cover, all but the first one of each. One that goes down past the last row that holds something, as
 * one of a whole column does, is followed no further: it covers nothing there.
 * @param max how many cells they may cover
 * @param refuse what to throw when there are more
 */
export function cellulesCouvertes(
  fusions: readonly Fusion[],
  derniereLigne: number,
  max: number,
  refuse: (reference: string) => Error,
): { readonly couvertes: ParLigne<Place>; readonly nombre: number } {
  const couvertes: ParLigne<Place> = new Map();
  let nombre = 0;
  for (const { haut, bas, gauche, droite, reference } of fusions) {
    const largeur = droite - gauche + 1;
    if (largeur * (bas - haut + 1) >= moitie) throw refuse(reference);
    const fin = bas - haut < hauteurUsuelle ? bas : Math.min(bas, Math.max(haut, derniereLigne));
    nombre += largeur * (fin - haut + 1);
    if (nombre > max) throw refuse(reference);
    const maitre = { ligne: haut, colonne: gauche };
    for (let ligne = haut; ligne <= fin; ligne += 1) {
      const deLigne = couvertes.get(ligne) ?? new Map<number, Place>();
      for (let colonne = gauche; colonne <= droite; colonne += 1)
        if (ligne !== haut || colonne !== gauche) deLigne.set(colonne, maitre);
      if (deLigne.size > 0) couvertes.set(ligne, deLigne);
    }
  }
  return { couvertes, nombre };
}

/** People merge this many rows on purpose: such a merge is kept whole. */
const hauteurUsuelle = 1_000;
