import { pairCommuns } from './ancres.js';
import type { Paragraphe } from './blocs.js';
import type { Jeton } from './jetons.js';
import { partageMin, shareOf } from './ressemblance.js';

/** A part of a paragraph: kept (`avant` and `apres` show the same), or what was there and what is there now. */
export interface Segment {
  readonly garde: boolean;
  readonly avant: readonly Jeton[];
  readonly apres: readonly Jeton[];
}

/** Compares two paragraphs word by word; two that have little in common are replaced whole. */
export function compareMots(avant: Paragraphe, apres: Paragraphe): readonly Segment[] {
  if (shareOf(avant.sac, apres.sac) < partageMin) return segmentsOf([], avant.jetons, apres.jetons);
  const paires = pairCommuns(
    avant.jetons.map(({ cle }) => cle),
    apres.jetons.map(({ cle }) => cle),
  );
  return joinChanges(segmentsOf(paires, avant.jetons, apres.jetons));
}

function segmentsOf(
  paires: readonly (readonly [number, number])[],
  avant: readonly Jeton[],
  apres: readonly Jeton[],
): readonly Segment[] {
  const segments: Segment[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...paires, [avant.length, apres.length] as const]) {
    add(segments, { garde: false, avant: avant.slice(i, k), apres: apres.slice(j, l) });
    add(segments, { garde: true, avant: avant.slice(k, k + 1), apres: apres.slice(l, l + 1) });
    [i, j] = [k + 1, l + 1];
  }
  return segments;
}

/** Adds to the segment before when it is of the same kind. */
function add(segments: Segment[], segment: Segment): void {
  if (segment.avant.length + segment.apres.length === 0) return;
  const dernier = segments.at(-1);
  if (dernier?.garde === segment.garde)
    segments[segments.length - 1] = {
      garde: segment.garde,
      avant: [...dernier.avant, ...segment.avant],
      apres: [...dernier.apres, ...segment.apres],
    };
  else segments.push(segment);
}

/** A reader wants « ancien texte » then « nouveau texte », not a patchwork: what stands between two changes and says nothing is taken into them. */
function joinChanges(segments: readonly Segment[]): readonly Segment[] {
  const joints: Segment[] = [];
  segments.forEach((segment, rang) => {
    const entre = rang > 0 && rang < segments.length - 1;
    add(joints, segment.garde && entre && isMince(segment) ? { ...segment, garde: false } : segment);
  });
  return joints;
}

/** White space, punctuation, one or two little words (« de », « et la »). */
function isMince({ apres }: Segment): boolean {
  const mots = apres.filter(({ texte }) => /[\p{L}\p{N}]/u.test(texte));
  return apres.every(({ genre, texte }) => genre === 'mot' && texte !== '\n' && texte.length <= 3) && mots.length <= 2;
}
