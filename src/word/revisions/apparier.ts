import type { PaireDeBlocs } from './ancres.js';

/** How many couples are looked at, at the most: beyond, only those that stand near the diagonal. */
const maxCouples = 400_000;

type Likeness = (avant: number, apres: number) => number;

/** The best sum up to each couple of ranks, and whether the couple itself is part of it. */
interface Grille {
  readonly largeur: number;
  readonly debutOf: (i: number) => number;
  readonly sommes: Float64Array;
  readonly paires: Uint8Array;
}

/**
 * Pairs the elements of two lists, in order, so that the sum of their likenesses is the greatest.
 * @param likeness of two elements, by their ranks: 0 when they cannot be paired
 */
export function pairSemblables(avant: number, apres: number, likeness: Likeness): readonly PaireDeBlocs[] {
  if (avant === 0 || apres === 0) return [];
  // What is looked at follows the diagonal: along the longer list, it moves by one at the most.
  if (apres > avant)
    return pairSemblables(apres, avant, (i, j) => likeness(j, i)).map(([i, j]): PaireDeBlocs => [j, i]);
  return walkBack(avant, apres, fill(avant, apres, likeness));
}

function fill(avant: number, apres: number, likeness: Likeness): Grille {
  const autour = avant * apres <= maxCouples ? apres : Math.max(8, Math.floor(maxCouples / avant / 2));
  const largeur = Math.min(apres, 2 * autour) + 1;
  const grille: Grille = {
    largeur,
    debutOf: (i) => Math.min(Math.max(0, Math.round((i * apres) / avant) - autour), apres + 1 - largeur),
    sommes: new Float64Array((avant + 1) * largeur),
    paires: new Uint8Array((avant + 1) * largeur),
  };
  for (let i = 1; i <= avant; i += 1) {
    const debut = grille.debutOf(i);
    for (let j = Math.max(1, debut); j < debut + largeur; j += 1) {
      const valeur = likeness(i - 1, j - 1);
      const sans = Math.max(sumAt(grille, i - 1, j), sumAt(grille, i, j - 1));
      const avec = valeur > 0 ? sumAt(grille, i - 1, j - 1) + valeur : -1;
      grille.sommes[i * largeur + j - debut] = Math.max(sans, avec);
      grille.paires[i * largeur + j - debut] = avec >= sans ? 1 : 0;
    }
  }
  return grille;
}

/** Right of what is looked at, the best sum is that of the last column; left of it, nothing. */
function sumAt({ largeur, debutOf, sommes }: Grille, i: number, j: number): number {
  const place = Math.min(j - debutOf(i), largeur - 1);
  return place < 0 ? 0 : (sommes[i * largeur + place] ?? 0);
}

function walkBack(avant: number, apres: number, grille: Grille): readonly PaireDeBlocs[] {
  const paires: PaireDeBlocs[] = [];
  let [i, j] = [avant, apres];
  while (i > 0 && j > 0) {
    const place = j - grille.debutOf(i);
    if (place >= 0 && place < grille.largeur && grille.paires[i * grille.largeur + place] === 1) {
      i -= 1;
      j -= 1;
      paires.push([i, j]);
    } else if (sumAt(grille, i, j - 1) >= sumAt(grille, i - 1, j)) j -= 1;
    else i -= 1;
  }
  return paires.reverse();
}
