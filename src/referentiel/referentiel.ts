import articleTrois from '../../data/referentiels/convention-article-3.json' with { type: 'json' };
import decret from '../../data/referentiels/decret-2025-253.json' with { type: 'json' };
import type { Exigence } from './forme.js';

/** Every requirement: the five points of the convention's article 3 first, then the code, in the order of the texts. */
export const referentiel: { readonly exigences: readonly Exigence[] } = {
  exigences: [...(articleTrois.exigences as readonly Exigence[]), ...(decret.exigences as readonly Exigence[])],
};

const parId: ReadonlyMap<string, Exigence> = new Map(referentiel.exigences.map((exigence) => [exigence.id, exigence]));

/** The requirement of an identifier (« D214-10-1-I-4-a »), if there is one. */
export function exigence(id: string): Exigence | undefined {
  return parId.get(id);
}
