import type { Colonnes } from './feuille.js';
import type { Origine } from './origine.js';
import type { ContenuLisible } from './valeurs/lecture.js';
import { contenuTexte } from './valeurs/type-de-colonne.js';

/** A cell that reads as a value of a row, and where the value stands. */
export interface Cellule {
  readonly contenu: ContenuLisible;
  readonly origine: Origine;
}

/** A row of any sheet: what all of them share. */
export interface LigneQuelconque {
  readonly origine: Origine;
  readonly sansObjet: object;
  readonly illisibles: object;
}

/**
 * The cells that read as this row, by canonical column. A cell that could not be read stays as it stood, so that its
 * finding comes back; only a formula's error, or a formula without a value, has nothing to keep.
 */
export function cellulesOf(ligne: LigneQuelconque, colonnes: Colonnes): Readonly<Record<string, Cellule>> {
  const cellules: Record<string, Cellule> = {};
  for (const [cle, colonne] of Object.entries(colonnes)) {
    const lue = valeurOf(ligne, cle);
    const illisible = valeurOf(ligne.illisibles, cle);
    const origineSansObjet = origineOf(ligne.sansObjet, cle);
    if (lue) cellules[cle] = { contenu: colonne.ecrire(lue.valeur), origine: lue.origine };
    else if (origineSansObjet) cellules[cle] = { contenu: contenuTexte('sans objet'), origine: origineSansObjet };
    else if (illisible && isLisible(illisible.valeur))
      cellules[cle] = { contenu: illisible.valeur, origine: illisible.origine };
  }
  return cellules;
}

function valeurOf(objet: object, cle: string): { readonly valeur: unknown; readonly origine: Origine } | undefined {
  const valeur: unknown = (objet as Readonly<Record<string, unknown>>)[cle];
  return typeof valeur === 'object' && valeur !== null && 'valeur' in valeur
    ? (valeur as { readonly valeur: unknown; readonly origine: Origine })
    : undefined;
}

function origineOf(objet: object, cle: string): Origine | undefined {
  return (objet as Readonly<Record<string, Origine | undefined>>)[cle];
}

function isLisible(contenu: unknown): contenu is ContenuLisible {
  return (
    typeof contenu === 'object' &&
    contenu !== null &&
    'genre' in contenu &&
    contenu.genre !== 'erreur' &&
    contenu.genre !== 'formule-sans-valeur'
  );
}
