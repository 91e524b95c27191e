import type { Constat } from '../../dossier/constat.js';
import { type CleFeuille, celluleSousEntete, feuilles } from '../../dossier/dossier.js';
import type { Colonne, Colonnes } from '../../dossier/feuille.js';
import { ligneDe } from '../../dossier/origine.js';
import type { SuiviLu } from '../suivi.js';
import { createRangees } from './rangees.js';

/** The empty place that a finding is about, when it is shown on the cell that names its row. */
export interface CaseARemplir {
  readonly feuille: CleFeuille;
  readonly champ: string;
  readonly colonne: Colonne;
  /** The tab and the row that it completes. */
  readonly onglet: string;
  readonly rang: number;
  /** Its cell; null: the table has no such column yet. */
  readonly cellule: string | null;
}

/** Where what answers a finding goes, when its rule says which column of the row is empty; null otherwise. */
export function caseARemplir(
  { dossier }: Pick<SuiviLu, 'dossier'>,
  { champ, feuille, cellule }: Pick<Constat, 'champ' | 'feuille' | 'cellule'>,
  rangeeDe: ReturnType<typeof createRangees> = createRangees(dossier),
): CaseARemplir | null {
  if (champ === undefined || feuille === null || cellule === null) return null;
  const rangee = rangeeDe({ feuille, cellule });
  const colonnes: Colonnes | undefined = rangee ? feuilles[rangee.cle].colonnes : undefined;
  const colonne = colonnes?.[champ];
  // A sheet of keys, or a table that lies on its side, has no row that a column could be added to.
  if (!rangee || !colonne || feuilles[rangee.cle].disposition === 'cles') return null;
  const { origine } = rangee.ligne;
  const place = celluleSousEntete(dossier.feuilles[rangee.cle], origine, champ);
  return {
    feuille: rangee.cle,
    champ,
    colonne,
    onglet: origine.feuille,
    rang: ligneDe(origine.cellule),
    cellule: place?.cellule ?? null,
  };
}
