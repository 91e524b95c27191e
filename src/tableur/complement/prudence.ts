/**
 * How little of a person's own tables is touched, from the most to the least: 0, columns and rows are added to them; 1, columns
 * only; 2, rows only; 3, cells of their rows are filled in, nothing more; 4, nothing.
 */
export type Prudence = 0 | 1 | 2 | 3 | 4;

export const toutLaisser: Prudence = 4;

export function isColonnePermise(prudence: Prudence): boolean {
  return prudence < 2;
}

export function isLignePermise(prudence: Prudence): boolean {
  return prudence === 0 || prudence === 2;
}
