/**
 * How little of a person's own tables is touched: 0, columns and rows are added to them; 1, rows only; 2, cells of their rows
 * are filled in, nothing more; 3, nothing.
 */
export type Prudence = 0 | 1 | 2 | 3;
