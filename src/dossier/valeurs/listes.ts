import type { ContenuLisible, Lu } from './lecture.js';
import { textOf } from './textes.js';
import { contenuTexte, saisieTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

/**
 * Several values in one cell: one a line, or separated by « ; » or « | ». Only a cell with none of these is cut at commas
 * and slashes, and not when it is a sentence: « Petits, moyens et grands sont accueillis. » is one value.
 */
export function splitListe(texte: string): readonly string[] {
  const forts = texte.split(/[\n;|]/);
  const morceaux = forts.length > 1 || /[.!?]$/.test(texte.trimEnd()) ? forts : texte.split(/,\s|\s\/\s|\/(?=\p{Lu})/u);
  return morceaux.map((morceau) => morceau.replace(/^\s*[-–•*]\s+/, '').trim()).filter((morceau) => morceau !== '');
}

export function lireListe(contenu: ContenuLisible): Lu<readonly string[]> {
  const texte = textOf(contenu);
  const valeurs = splitListe(texte);
  // A cell that holds separators alone says something that nobody understands: it is shown, never lost.
  return { valeur: valeurs.length === 0 && texte !== '' ? [texte] : valeurs };
}

/** The cell that is cut into these values again: one alone that holds a comma needs a closing « ; » not to be cut there. */
export function joinListe(valeurs: readonly string[]): string {
  const texte = valeurs.join(' ; ');
  if (splitListe(texte).length === 0) return texte;
  const relues = splitListe(texte);
  return relues.length === valeurs.length && relues.every((valeur, rang) => valeur === valeurs[rang])
    ? texte
    : `${texte} ;`;
}

export const liste: TypeColonne<readonly string[]> = typeDe(
  lireListe,
  (valeurs) => contenuTexte(joinListe(valeurs)),
  saisieTexte,
);
