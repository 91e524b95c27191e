import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { quote, textOf } from './textes.js';
import { contenuNombre, type TypeColonne, typeDe } from './type-de-colonne.js';

/** A year between 1900 and 2100: 2027, « 2027 », « Année 2027 », or the year of a date. */
export function lireAnnee(contenu: ContenuLisible): Lu<number> {
  const texte = contenu.genre === 'date' ? contenu.date.slice(0, 4) : textOf(contenu);
  const annee = Number(/^(?:année\s*)?((?:19|20)\d{2}|2100)$/i.exec(texte)?.[1]);
  if (annee) return { valeur: annee };
  return refuse(
    'annee-illisible',
    'a-verifier',
    `« ${quote(contenu)} » n’est pas une année : saisissez par exemple 2027.`,
  );
}

export const annee: TypeColonne<number> = typeDe(lireAnnee, (valeur) => contenuNombre(valeur), {
  genre: 'nombre',
  format: '0',
});
