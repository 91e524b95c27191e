import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import type { Colonnes } from '../../dossier/feuille.js';
import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { isSansObjet } from '../../dossier/valeurs-de-ligne.js';

/** A value to write: what the cell will hold, and in our own words, for a cell with a drop-down list of ours. */
export interface ValeurAEcrire {
  readonly contenu: ContenuLisible;
  readonly canonique: ContenuLisible;
  /** Why it reads as no value of its column; it is written all the same, as it was typed. */
  readonly refus: string | null;
}

/**
 * What a person typed, as the content of a cell of that column: a date and a number become real ones, which a
 * spreadsheet sorts; a text stays as it was typed. Null: nothing was typed.
 */
export function valeurAEcrire(feuille: CleFeuille, cle: string, saisie: string): ValeurAEcrire | null {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  const colonne = colonnes[cle];
  const texte = saisie.replace(/\r\n?/g, '\n').trim();
  if (!colonne || texte === '') return null;
  const tel = contenuTexte(texte);
  if (isSansObjet(texte)) return { contenu: tel, canonique: tel, refus: null };
  const lu = colonne.lire(tel);
  if ('refus' in lu) return { contenu: tel, canonique: tel, refus: lu.refus.message };
  const canonique = colonne.ecrire(lu.valeur);
  return { contenu: canonique.genre === 'texte' ? tel : canonique, canonique, refus: null };
}

/** Our label for a column of a sheet. */
export function libelleDe(feuille: CleFeuille, cle: string): string {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  return colonnes[cle]?.libelle ?? cle;
}
