import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, saisieTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

/**
 * A number is text that never changes: « 1.10 » is not 1.1. « Fiche action n° 4 », « Action 2.3 » keep « 4 », « 2.3 ».
 * A date is a number that Excel changed: refused, since what was typed cannot be told.
 */
export function lireNumero(contenu: ContenuLisible): Lu<string> {
  if (contenu.genre === 'nombre') return { valeur: String(contenu.nombre) };
  if (contenu.genre === 'date') {
    return refuse(
      'numero-devenu-date',
      'a-corriger',
      `Excel a transformé ce numéro en date (${quote(contenu)}) : mettez la colonne au format Texte, puis retapez le numéro, par exemple 1.2.`,
    );
  }
  const sansMot = textOf(contenu).replace(
    /^(?:fiche[\s-]*action|fiche|action|fa(?=\s*n\s*[°o]))?\s*(?:n\s*[°o]\s*)?(?=\d|[A-Za-z]{1,3}[-.\s]?\d)/i,
    '',
  );
  return { valeur: (sansMot || textOf(contenu)).trim() };
}

export const numero: TypeColonne<string> = typeDe(lireNumero, contenuTexte, saisieTexte);
