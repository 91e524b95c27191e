/** Where a value stands in the workbook: the sheet as the user named it, the cell as Excel writes it (« F12 »). */
export interface Origine {
  readonly feuille: string;
  readonly cellule: string;
}

/** A value read from the workbook, with the cell it came from. */
export interface Valeur<T> {
  readonly valeur: T;
  readonly origine: Origine;
}

/** « B » of « B12 ». */
export function lettresDe(cellule: string): string {
  return /^[A-Z]*/.exec(cellule)?.[0] ?? '';
}

/** 12 of « B12 »; 0 for a cell without a row. */
export function ligneDe(cellule: string): number {
  return Number(cellule.slice(lettresDe(cellule).length));
}
