import type { PaireDeBlocs } from './ancres.js';
import type { BlocDeCorps } from './blocs.js';

/** Under the same heading, the same table, whatever became of its rows; unless its columns are not as many. */
export function pairTableaux(
  paires: readonly PaireDeBlocs[],
  avant: readonly BlocDeCorps[],
  apres: readonly BlocDeCorps[],
): readonly PaireDeBlocs[] {
  return paires.flatMap(([i, j], rang): readonly PaireDeBlocs[] => {
    const [prochainAvant, prochainApres] = paires[rang + 1] ?? [avant.length, apres.length];
    const [un, deux] = [avant[i + 1], apres[j + 1]];
    const libres = i + 1 < prochainAvant && j + 1 < prochainApres;
    const memes = un?.genre === 'tableau' && deux?.genre === 'tableau' && un.colonnes.length === deux.colonnes.length;
    return libres && memes
      ? [
          [i, j],
          [i + 1, j + 1],
        ]
      : [[i, j]];
  });
}

/**
 * A deleted table and an inserted one must not touch: Word would make one of them. When both come first between two
 * kept blocks, the paragraph before them is deleted and inserted too, so as to stand between; at the very beginning,
 * the one after them.
 */
export function separateTableaux(
  paires: readonly PaireDeBlocs[],
  avant: readonly BlocDeCorps[],
  apres: readonly BlocDeCorps[],
): readonly PaireDeBlocs[] {
  const libres = [...paires];
  for (let rang = 0; rang <= libres.length; rang += 1) {
    const [i, j] = libres[rang - 1] ?? [-1, -1];
    const [finAvant, finApres] = libres[rang] ?? [avant.length, apres.length];
    if (i + 1 >= finAvant || j + 1 >= finApres || !isTableau(avant[i + 1]) || !isTableau(apres[j + 1])) continue;
    if (apres[j]?.genre === 'paragraphe') {
      libres.splice(rang - 1, 1);
      rang = Math.max(-1, rang - 2);
    } else if (isTableau(avant[finAvant - 1]) && apres[finApres]?.genre === 'paragraphe') {
      libres.splice(rang, 1);
      rang -= 1;
    }
  }
  return libres;
}

function isTableau(bloc: BlocDeCorps | undefined): boolean {
  return bloc?.genre === 'tableau';
}
