import type { PaireDeBlocs } from './ancres.js';
import type { BlocDeCorps } from './blocs.js';

/**
 * Whether the mark of the paragraph before this place can never go: nothing can take its text. That is the end of a
 * cell or of the document, and the place before a table or the table of contents.
 */
export function isBord(suivant: BlocDeCorps | undefined): boolean {
  return suivant === undefined || suivant.genre === 'tableau' || (suivant.genre === 'objet' && isSommaire(suivant));
}

function isSommaire({ bloc }: Extract<BlocDeCorps, { genre: 'objet' }>): boolean {
  return bloc.genre === 'sommaire';
}

/**
 * Sees to it that a paragraph whose mark must stay is one that both versions have: before such a place, the last
 * deleted paragraph and the last inserted one are made one, modified; and where a table comes or goes there, the
 * paragraph kept before it is the one kept after it instead. Paragraphs alone need nothing (see `renderSuite`).
 */
export function settleBords(
  paires: readonly PaireDeBlocs[],
  avant: readonly BlocDeCorps[],
  apres: readonly BlocDeCorps[],
): readonly PaireDeBlocs[] {
  const reglees = [...paires];
  for (let rang = reglees.length; rang >= 0; rang -= 1) {
    const [i, j] = reglees[rang - 1] ?? [-1, -1];
    const [finAvant, finApres] = reglees[rang] ?? [avant.length, apres.length];
    const [partis, venus] = [avant.slice(i + 1, finAvant), apres.slice(j + 1, finApres)];
    if (!isBord(apres[finApres])) continue;
    if (!isParagraphe(avant[finAvant - 1]) || !isParagraphe(apres[finApres - 1])) continue;
    if (partis.length > 0 && venus.length > 0) reglees.splice(rang, 0, [finAvant - 1, finApres - 1]);
    else if (rang > 0 && ![...partis, ...venus].every(isParagraphe)) reglees[rang - 1] = [finAvant - 1, finApres - 1];
  }
  return reglees;
}

function isParagraphe(bloc: BlocDeCorps | undefined): boolean {
  return bloc?.genre === 'paragraphe';
}
