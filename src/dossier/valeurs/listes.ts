import { type ContenuLisible, type Lu, type SchemaColonne, schemaDe } from './lecture.js';
import { textOf } from './textes.js';

/**
 * Several values in one cell: one a line, or separated by « ; » or « | ». Only a cell with none of these is cut at commas
 * and slashes, and not when it is a sentence: « Petits, moyens et grands sont accueillis. » is one value.
 */
export function splitListe(texte: string): readonly string[] {
  const forts = texte.split(/[\n;|]/);
  const morceaux = forts.length > 1 || /[.!?]\s*$/.test(texte) ? forts : texte.split(/,\s+|\s+\/\s+|\/(?=\p{Lu})/u);
  return morceaux.map((morceau) => morceau.replace(/^\s*[-–•*]\s+/, '').trim()).filter((morceau) => morceau !== '');
}

export function lireListe(contenu: ContenuLisible): Lu<readonly string[]> {
  return { valeur: splitListe(textOf(contenu)) };
}

export const liste: SchemaColonne<readonly string[]> = schemaDe(lireListe);
