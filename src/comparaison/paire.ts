/** What tells a row from the others of its sheet, made comparable; '' for what it does not say. */
export interface Reperes {
  readonly numero: string;
  readonly titre: string;
  /** All that it says: among rows of one title, or without any, what did not change is found first. */
  readonly signature: () => string;
}

/** Why two rows are thought to be one, or why one is thought to be alone, when nobody could swear to it. */
export type Doute =
  /** Its title is close to the old one: from 0 to 1. */
  | { readonly genre: 'intitule-proche'; readonly score: number }
  /** Its number is the old one's, its title another: it may be another action that took the number. */
  | { readonly genre: 'numero-repris' }
  /** Too many rows changed at once for each to be compared with each. */
  | { readonly genre: 'trop-de-lignes' };

/** The same row, then and now. */
export interface Paire<L> {
  readonly avant: L;
  readonly apres: L;
  readonly doute: Doute | null;
}

export interface Appariement<L> {
  /** In the order of the rows of before. */
  readonly paires: readonly Paire<L>[];
  readonly ajoutees: readonly L[];
  readonly retirees: readonly L[];
  /** Why a row added may yet be a row withdrawn. */
  readonly doute: Doute | null;
}
