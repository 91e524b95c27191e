import { formatJour } from '../jours.js';
import type { ContenuLisible, Lu } from './lecture.js';
import { contenuTexte, saisieTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

/** The text of a cell, as the sheet shows it: « 0,5 », « 31/12/2028 », « Oui ». Line breaks and every character are kept. */
export function textOf(contenu: ContenuLisible): string {
  switch (contenu.genre) {
    case 'texte':
      return contenu.texte.replace(/\r\n?/g, '\n').trim();
    case 'nombre':
      return formatNombre(contenu.nombre, contenu.pourcentage);
    case 'date':
      return formatJour(contenu.date);
    case 'booleen':
      return contenu.booleen ? 'Oui' : 'Non';
  }
}

/** A cell's text quoted in a message: one line, cut when it is long. */
export function quote(contenu: ContenuLisible): string {
  const texte = textOf(contenu).replace(/\s+/g, ' ');
  return texte.length > 60 ? `${texte.slice(0, 57)}…` : texte;
}

export function lireTexte(contenu: ContenuLisible): Lu<string> {
  return { valeur: textOf(contenu) };
}

export const texte: TypeColonne<string> = typeDe(lireTexte, contenuTexte, saisieTexte);

function formatNombre(nombre: number, pourcentage: boolean): string {
  if (!pourcentage && Number.isSafeInteger(nombre) && Math.abs(nombre) < 1e15) return String(nombre);
  const arrondi = Number((pourcentage ? nombre * 100 : nombre).toPrecision(15));
  return `${String(arrondi).replace('.', ',')}${pourcentage ? ' %' : ''}`;
}
