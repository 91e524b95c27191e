import { splitMots } from './jetons.js';

/** The words that tell a text from another, as numbers in order, each as often as it stands there. */
export type Sac = readonly number[];

/** Below this share, two texts have nothing to do with each other. */
export const partageMin = 0.3;

/** Gives the bag of a text; the same word has the same number in both documents. */
export function createLexique(): (texte: string) => Sac {
  const numeros = new Map<string, number>();
  const numeroOf = (mot: string) => {
    const numero = numeros.get(mot) ?? numeros.size;
    numeros.set(mot, numero);
    return numero;
  };
  return (texte) => {
    const mots = splitMots(texte).filter((mot) => mot.trim() !== '');
    // Every French text has « de », « la », « et » in common with every other.
    const longs = mots.filter((mot) => mot.length > 3);
    return (longs.length > 0 ? longs : mots).map((mot) => numeroOf(mot.toLowerCase())).sort((a, b) => a - b);
  };
}

export function joinSacs(sacs: readonly Sac[]): Sac {
  return sacs.flat().sort((a, b) => a - b);
}

/** The share of the words of two texts that they have in common, from 0 to 1 (Dice). */
export function shareOf(avant: Sac, apres: Sac): number {
  const total = avant.length + apres.length;
  if (total === 0) return 1;
  let [i, j, communs] = [0, 0, 0];
  while (i < avant.length && j < apres.length) {
    const ecart = (avant[i] ?? 0) - (apres[j] ?? 0);
    if (ecart === 0) communs += 1;
    if (ecart <= 0) i += 1;
    if (ecart >= 0) j += 1;
  }
  return (2 * communs) / total;
}
