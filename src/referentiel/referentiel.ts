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

/** Whether a CTG must answer the requirement to stand in for the schéma (L. 214-2, III): those of D. 214-10-1. */
export function isDuDecret(id: string): boolean {
  return id.startsWith('D214-10-1');
}

/** Whether it is a point that a CTG answers the schéma by: D. 214-10-1, L. 214-2 I, the convention's article 3. */
export function isDuSchema(id: string): boolean {
  return isDuDecret(id) || id.startsWith('L214-2-I-') || isDeLaConvention(id);
}

/**
 * Whether it is one of the points that a total counts: « 12 points du décret, et la concertation ». One whose text was not
 * read counts in no total.
 */
export function isPointDuDecret(id: string): boolean {
  return isDuDecret(id) && (exigence(id)?.texte ?? null) !== null;
}

/**
 * What may be printed as the law of a requirement: its own words, or those of the article that it comes from. Null when
 * neither was read.
 */
export function texteLu(id: string): { readonly texte: string; readonly citation: string } | null {
  const item = exigence(id);
  if (!item) return null;
  if (item.texte !== null) return { texte: item.texte, citation: item.citation };
  return item.parent === null ? null : texteLu(item.parent);
}

/** Whether it is of the code, hence the CDSF's business: the pieces of the convention's article 3 bear on the whole CTG. */
export function isDuCode(id: string): boolean {
  return !isDeLaConvention(id);
}

/**
 * Whether a CTG without it cannot stand in for the schéma: the content that D. 214-10-1 I lists, the pieces of the
 * convention's article 3. The concertation (II) is asked too, but its absence does not bar.
 */
export function isContenuDuSchema(id: string): boolean {
  return id.startsWith('D214-10-1-I-') || isDeLaConvention(id);
}

function isDeLaConvention(id: string): boolean {
  return id.startsWith('CTG-');
}
