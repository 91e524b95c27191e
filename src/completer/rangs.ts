import type { CleFeuille, Dossier } from '../dossier/dossier.js';
import { ligneDe, type Origine } from '../dossier/origine.js';
import { isSupposee } from './suppose.js';

/**
 * Where a row of the Dossier can be completed: the row of its sheet; null when it stands in no table of that sheet (a commune
 * that a title line names) and has to be written there; undefined when it stands in a table that cannot be completed: one
 * of another tab, or whose rows are columns.
 */
export function rangDe({ feuilles }: Pick<Dossier, 'feuilles'>, cle: CleFeuille, origine: Origine): number | null | undefined {
  const lue = feuilles[cle];
  if (!lue || isSupposee(origine)) return null;
  const rang = ligneDe(origine.cellule);
  const tableau = lue.tableaux?.find(
    ({ nom, lignes: [premiere, derniere] }) => nom === origine.feuille && rang >= premiere && rang <= derniere,
  );
  return origine.feuille === lue.nom && !tableau?.transpose ? rang : undefined;
}
