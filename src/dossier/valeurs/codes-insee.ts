import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, saisieTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

/** Five characters; Excel drops the first zero of « 01004 », and Corsica has letters (« 2A004 »). */
export function lireCodeInsee(contenu: ContenuLisible): Lu<string> {
  const code = textOf(contenu).replace(/\s/g, '').toUpperCase();
  const complet = /^\d{4}$/.test(code) ? `0${code}` : code;
  if (/^(?:\d{2}|2[AB])\d{3}$/.test(complet)) return { valeur: complet };
  return refuse(
    'code-insee-illisible',
    'a-corriger',
    `« ${quote(contenu)} » n’est pas un code Insee : il a cinq caractères, par exemple 63124.`,
  );
}

export const codeInsee: TypeColonne<string> = typeDe(lireCodeInsee, contenuTexte, saisieTexte);
