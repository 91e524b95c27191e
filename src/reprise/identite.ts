import type { Dossier } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { parseSignet } from './balise.js';
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
  textes: 'bilan-ctg-textes-',
} as const;

/** What a custom property holds at most in Word, in characters, rounded down to whole digests of 8. */
const longueurMax = 240;

/**
 * The custom properties that list the texts of a document by the digests of their places, so that one whose frame was
 * deleted is missed.
 * @param signets the bookmarks of the texts, see `createMarques`
 */
export function proprietesDesTextes(signets: readonly string[]): Readonly<Record<string, string>> {
  const places = signets.flatMap((signet) => parseSignet(signet)?.place ?? []).join('');
  const morceaux = Array.from({ length: Math.ceil(places.length / longueurMax) }, (_, rang) =>
    places.slice(rang * longueurMax, (rang + 1) * longueurMax),
  );
  return Object.fromEntries(morceaux.map((morceau, rang) => [`${proprietes.textes}${rang + 1}`, morceau]));
}

/** The digests of the places that a document was made with; empty when its properties were lost. */
export function readPlacesDOrigine(valeurs: ReadonlyMap<string, string>): readonly string[] {
  return [...valeurs].flatMap(([nom, valeur]) =>
    nom.startsWith(proprietes.textes) ? (valeur.match(/[0-9a-f]{8}/g) ?? []) : [],
  );
}

/** The identity of a convention: its territory, its Caf, its first day. */
export function identiteConvention({ convention }: Dossier): string {
  const cles = [convention?.territoire?.valeur, convention?.caf?.valeur, convention?.debut?.valeur];
  return cles.some((cle) => cle !== undefined) ? digestOf(cles.map((cle) => normalize(cle ?? '')).join('|')) : '';
}
