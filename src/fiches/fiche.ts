/** A point that a person is asked about, as it is written for them. */
export interface Point {
  readonly feuille: string | null;
  readonly cellule: string | null;
  /** The title of its column, and the row that it is about (« action 1.2 »). */
  readonly colonne: string | null;
  readonly ligne: string | null;
  /** What the cell holds; null where it holds personal data, which are not copied. */
  readonly contenu: string | null;
  readonly demande: string;
  readonly regle: string;
  /** See `repereDe`. */
  readonly repere: string;
}

/** What one person is asked: « Pour le CCAS ». */
export interface Fiche {
  readonly titre: string;
  /** What its file is called, without its extension. */
  readonly nom: string;
  readonly points: readonly Point[];
}

/** An answer that came back, with what says which point it answers. */
export interface Retour {
  readonly regle: string;
  readonly feuille: string;
  readonly cellule: string;
  /** What the fiche showed of the cell; empty when its column was removed. */
  readonly contenu: string;
  readonly reponse: string;
  readonly repere: string;
}

/** The columns of a fiche, in order: their titles are what they are known by when it comes back. */
export const colonnes = {
  feuille: 'Feuille',
  cellule: 'Cellule',
  objet: 'De quoi il s’agit',
  contenu: 'Ce que contient la cellule',
  demande: 'Ce qui est demandé',
  reponse: 'Votre réponse',
  regle: 'Règle',
  repere: 'Repère',
} as const;

export type ColonneDeFiche = keyof typeof colonnes;

/** What a fiche shows in the place of personal data. */
export const nonCopie = '(donnée personnelle, non recopiée)';

/** What a fiche shows of an empty cell. */
export const vide = '(vide)';

/** What a point is about, in one line: « Échéance de l’action 1.2 ». */
export function objetDe({ colonne, ligne }: Point): string {
  return [colonne, ligne].filter((mot) => mot !== null).join(', ');
}
