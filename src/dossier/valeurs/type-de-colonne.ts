import type { Contenu } from '../contenu.js';
import { type ContenuLisible, type Lu, lecteurDe } from './lecture.js';

/** How a person fills a cell in: what a blank tableau de suivi offers and formats. */
export type Saisie =
  | { readonly genre: 'texte' }
  | { readonly genre: 'nombre'; readonly format: string }
  | { readonly genre: 'date' }
  /** One of these labels, or several of them. */
  | { readonly genre: 'liste'; readonly libelles: readonly string[]; readonly plusieurs: boolean };

/** What the cells of a column hold: how one is read, how its value is written back, how a person fills it in. */
export interface TypeColonne<T> {
  readonly lire: (contenu: Contenu) => Lu<T>;
  /** The cell that reads as this value: reading it gives the value back. A method, so that a column of any type is a `TypeColonne`. */
  ecrire(valeur: T): ContenuLisible;
  readonly saisie: Saisie;
}

export function typeDe<T>(
  lire: (contenu: ContenuLisible) => Lu<T>,
  ecrire: (valeur: T) => ContenuLisible,
  saisie: Saisie,
): TypeColonne<T> {
  return { lire: lecteurDe(lire, saisie.genre === 'nombre' || saisie.genre === 'date'), ecrire, saisie };
}

export const saisieTexte: Saisie = { genre: 'texte' };

export function contenuTexte(texte: string): ContenuLisible & Contenu {
  return { genre: 'texte', texte };
}

export function contenuNombre(nombre: number, pourcentage = false): ContenuLisible & Contenu {
  return { genre: 'nombre', nombre, pourcentage };
}
