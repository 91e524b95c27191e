import { ligneDe, type Origine } from '../dossier/origine.js';

/** No workbook has as many rows: those beyond are not written yet. */
const premierRang = 2_000_000;

/** The place of a row that is not written yet, unlike any other of its sheet. */
export function placeSupposee(feuille: string, numero: number): Origine {
  return { feuille, cellule: `A${premierRang + numero}` };
}

/** Whether a row is not in the workbook yet. */
export function isSupposee({ cellule }: Origine): boolean {
  return ligneDe(cellule) >= premierRang;
}
