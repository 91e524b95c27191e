import type { Constat } from '../../dossier/constat.js';
import { type CleFeuille, celluleSousEntete, type FeuilleLue, feuilles } from '../../dossier/dossier.js';
import type { Colonne, Colonnes } from '../../dossier/feuille.js';
import { ligneDe, type Origine } from '../../dossier/origine.js';
import type { SuiviLu } from '../suivi.js';
import { colonneDemandee, demandeDe, isDemandeAilleurs } from './colonnes-demandees.js';
import { createRangees } from './rangees.js';

/** The place that a finding asks to fill in, when it is shown on another cell: most often the one that names its row. */
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

/** Where what answers a finding goes, when its rule says which column of the row it asks for; null otherwise. */
export function caseARemplir(
  { dossier }: Pick<SuiviLu, 'dossier'>,
  constat: Constat,
  rangeeDe: ReturnType<typeof createRangees> = createRangees(dossier),
): CaseARemplir | null {
  const { feuille, cellule } = constat;
  if (feuille === null || cellule === null || !isDemandeAilleurs(constat)) return null;
  const rangee = rangeeDe({ feuille, cellule });
  if (!rangee) return null;
  const { cle, ligne } = rangee;
  const lue = dossier.feuilles[cle];
  const tableau = tableauDeLigne(lue, ligne.origine);
  const demande = demandeDe(constat, ligne);
  const champ = demande && colonneDemandee(demande, ligne, (colonne) => tableau?.colonnes[colonne] !== undefined);
  const colonnes: Colonnes = feuilles[cle].colonnes;
  const colonne = champ === null ? undefined : colonnes[champ];
  if (!tableau || champ === null || !colonne) return null;
  const place = celluleSousEntete(lue, ligne.origine, champ);
  // A table that lies on its side has no row that a column could be added to.
  if (!place && tableau.transpose) return null;
  return {
    feuille: cle,
    champ,
    colonne,
    onglet: ligne.origine.feuille,
    rang: ligneDe(ligne.origine.cellule),
    cellule: place?.cellule ?? null,
  };
}

/** Tells whether something can be typed that answers a finding: in its own cell, in another of its row, in a column to add. */
export function createCorrigeables({ dossier }: Pick<SuiviLu, 'dossier'>): (constat: Constat) => boolean {
  const rangeeDe = createRangees(dossier);
  return (constat) =>
    constat.feuille !== null &&
    constat.cellule !== null &&
    (!isDemandeAilleurs(constat) || caseARemplir({ dossier }, constat, rangeeDe) !== null);
}

/** The table of a row; undefined in a fiche or a sheet of keys, which have no columns. */
function tableauDeLigne(lue: FeuilleLue | undefined, { feuille, cellule }: Origine) {
  const rang = ligneDe(cellule);
  return lue?.tableaux?.find(
    ({ nom, lignes: [premiere, derniere] }) => nom === feuille && rang >= premiere && rang <= derniere,
  );
}
