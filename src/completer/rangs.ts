import type { CleFeuille, Dossier } from '../dossier/dossier.js';
import { ligneDe, type Origine } from '../dossier/origine.js';
import { isSupposee } from './suppose.js';

/** The row of the workbook where a row of the Dossier is completed. */
export interface PlaceDeLigne {
  readonly onglet: string;
  readonly rang: number;
}

/**
 * Where a row of the Dossier can be completed; null when it stands in no table of its sheet (a commune that a title line
 * names) and has to be written there; undefined when its table cannot be completed: its rows are columns.
 */
export function placeDeLigne(
  { feuilles }: Pick<Dossier, 'feuilles'>,
  cle: CleFeuille,
  origine: Origine,
): PlaceDeLigne | null | undefined {
  const lue = feuilles[cle];
  if (!lue || isSupposee(origine)) return null;
  const rang = ligneDe(origine.cellule);
  const tableau = lue.tableaux?.find(
    ({ nom, lignes: [premiere, derniere], transpose }) =>
      nom === origine.feuille && (transpose || (rang >= premiere && rang <= derniere)),
  );
  return tableau && !tableau.transpose ? { onglet: origine.feuille, rang } : undefined;
}
