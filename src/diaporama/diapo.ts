import type { Graphique } from '../word/graphiques/graphique.js';
import type { Image } from '../word/images.js';

/** A slide: its title, what is shown, and what the speaker has under the eyes. */
export interface Diapo {
  readonly titre: string;
  readonly contenu: Contenu;
  /** A paragraph each: every text of the slide stands there whole, with what it is taken from. */
  readonly notes: readonly string[];
}

export type Contenu = Couverture | Textes | Chiffres | FigureDeDiapo | Tableau;

export interface Couverture {
  readonly genre: 'couverture';
  readonly lignes: readonly string[];
  readonly logos: readonly { readonly texte: string; readonly image: Image }[];
}

/** Points to read one by one; those that have no room are in the notes. */
export interface Textes {
  readonly genre: 'textes';
  readonly points: readonly string[];
}

/** Figures to read from afar, two a row, then a sentence. */
export interface Chiffres {
  readonly genre: 'chiffres';
  readonly chiffres: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly phrase: string;
}

export interface FigureDeDiapo {
  readonly genre: 'graphique';
  readonly graphique: Graphique;
}

export interface Colonne {
  readonly titre: string;
  /** Its share of the width, the shares of a table adding up to 1. */
  readonly part: number;
  /** Figures stand on the right. */
  readonly droite?: boolean;
}

export interface Tableau {
  readonly genre: 'tableau';
  /** What it is called to who does not see it. */
  readonly nom: string;
  readonly colonnes: readonly Colonne[];
  readonly lignes: readonly (readonly string[])[];
  /** A last row that is always shown: a total. */
  readonly total?: readonly string[];
}
