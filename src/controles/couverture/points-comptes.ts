import { exigence, isDuSchema } from '../../referentiel/referentiel.js';
import type { Couverture } from '../controle.js';

/** An item and how it is answered: of a Verification, or of the summary of one. */
type Point = Pick<Couverture, 'exigence' | 'etat'>;

/**
 * The points that the schéma is counted on: D. 214-10-1, L. 214-2 I and the convention's article 3. A point whose text was not
 * read counts in no total.
 */
export function pointsComptes<C extends Point>(couverture: readonly C[]): readonly C[] {
  return couverture.filter(({ exigence: id }) => isDuSchema(id) && exigence(id)?.texte !== null);
}

/** Those that are due and that nothing answers. */
export function pointsAbsents<C extends Point>(couverture: readonly C[]): readonly C[] {
  return pointsComptes(couverture).filter(({ etat }) => etat === 'absente');
}

/** « L’offre existante », as the référentiel calls the point. */
export function titreDuPoint({ exigence: id }: Pick<Couverture, 'exigence'>): string {
  return exigence(id)?.titre ?? id;
}
