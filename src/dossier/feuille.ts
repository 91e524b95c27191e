import type { Contenu } from './contenu.js';
import type { Origine, Valeur } from './origine.js';
import type { TypeColonne } from './valeurs/type-de-colonne.js';

/** The help that our own tracker has under a column that is none of ours. */
export const aideAutreColonne = 'Votre colonne : gardée, mais sans place dans les documents.';

/** A column of a sheet: its canonical header, its help for whoever fills it in, how a cell of it is read. */
export interface Colonne<T = unknown> extends TypeColonne<T> {
  readonly libelle: string;
  readonly aide: string;
  /** Several columns of the sheet may feed it (« Financeur 1 », « Financeur 2 »): their lists are joined. */
  readonly repetable?: boolean;
  /** Where the values that it names are listed: « communes.nom » (a sheet and its column), « axes », « priorites ». */
  readonly renvoi?: string;
}

export type Colonnes = Readonly<Record<string, Colonne>>;

/** A sheet of the tableau de suivi. `disposition` « cles » : one key and its value a row (Convention). */
export interface Feuille<C extends Colonnes = Colonnes> {
  readonly cle: string;
  readonly nom: string;
  readonly disposition: 'lignes' | 'cles';
  readonly colonnes: C;
}

/** A cell that several rows share, and the names of the other rows (their number, or their title). */
export interface Partage {
  readonly origine: Origine;
  readonly avec: readonly string[];
}

type Valeurs<C extends Colonnes> = { readonly [K in keyof C]?: C[K] extends Colonne<infer T> ? Valeur<T> : never };

/** A row as read: its values by column, each with its cell; what it marks « sans objet »; its unknown columns. */
export type Ligne<F extends Feuille> = Valeurs<F['colonnes']> & {
  /** The row's first cell that holds something. */
  readonly origine: Origine;
  /** The columns whose cell says « sans objet »: answered, and without a value. */
  readonly sansObjet: { readonly [K in keyof F['colonnes']]?: Origine };
  /** The cells that could not be read, as they stand: each is a finding, none is lost. */
  readonly illisibles: { readonly [K in keyof F['colonnes']]?: Valeur<Contenu> };
  /** Columns that none of ours takes, by their header: kept, never dropped in silence. */
  readonly autres: Readonly<Record<string, Valeur<string>>>;
  /** Quantities that one merged cell gives for several rows: it counts once, on the first of them. */
  readonly partages?: { readonly [K in keyof F['colonnes']]?: Partage };
};

/** Declares a sheet and keeps the exact type of its columns. */
export function defineFeuille<const C extends Colonnes>(feuille: Feuille<C>): Feuille<C> {
  return feuille;
}

/** Declares a column and keeps the type of its values. */
export function colonne<T>(
  libelle: string,
  type: TypeColonne<T>,
  aide: string,
  options: { readonly repetable?: boolean; readonly renvoi?: string } = {},
): Colonne<T> {
  return { libelle, aide, ...type, ...options };
}
