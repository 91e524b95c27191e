import type { Verification } from '../controles/verification.js';
import { isDuCode } from '../referentiel/referentiel.js';

/** Who sends: the signatories, or the Caf with the express agreement of the collectivités (convention, articles 6 and 9). */
export type Expediteur = 'signataires' | 'caf';

/** A piece of the folder, as the letter and the bordereau name it. */
export interface Piece {
  readonly intitule: string;
  readonly fichier: string;
  readonly pages: number | null;
  readonly sha256: string;
}

/** The five pieces of the convention's article 3 bear on the whole CTG: they are no business of the CDSF. */
export function couvertureDuSchema({ couverture }: Verification): Verification['couverture'] {
  return couverture.filter(({ exigence }) => isDuCode(exigence));
}
