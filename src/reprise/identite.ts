import type { Dossier } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { digestOf } from './texte-canonique.js';

/** Which workbook a document was made from, as its properties say it. */
export interface IdentiteDocument {
  readonly nom: string;
  readonly sha256: string;
  /** What stays the same from one quarter's workbook to the next; empty when the workbook has no sheet Convention. */
  readonly convention: string;
}

/** The names of the document's custom properties. */
export const proprietes = {
  nom: 'bilan-ctg-classeur',
  sha256: 'bilan-ctg-sha256',
  convention: 'bilan-ctg-convention',
} as const;

/** The identity of a convention: its territory, its Caf, its first day. */
export function identiteConvention({ convention }: Dossier): string {
  const cles = [convention?.territoire?.valeur, convention?.caf?.valeur, convention?.debut?.valeur];
  return cles.some((cle) => cle !== undefined) ? digestOf(cles.map((cle) => normalize(cle ?? '')).join('|')) : '';
}
