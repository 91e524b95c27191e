import { decapitalize } from '../documents/typographie.js';
import { exigence } from '../referentiel/referentiel.js';

/** « D. 214-10-1, I, 4°, a : les objectifs de maintien… », as the référentiel names the point; an unknown one as it is. */
export function pointOf(id: string): string {
  const point = exigence(id);
  if (!point) return id;
  const citation = point.citation.replace(/^article /, '').replace(' du code de l’action sociale et des familles', '');
  return `${citation}\u00a0: ${decapitalize(point.titre)}`;
}
