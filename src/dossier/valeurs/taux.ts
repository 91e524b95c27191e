import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { parseChiffre } from './nombres.js';
import { quote, textOf } from './textes.js';
import { contenuNombre, type TypeColonne, typeDe } from './type-de-colonne.js';

/** A rate as a fraction: 0.6 from « 60 % », « 60 », 60, 0,6 or « 60 places pour 100 enfants ». A bare 1 is refused: 1 % or 100 %? */
export function lireTaux(contenu: ContenuLisible): Lu<number> {
  if (contenu.genre === 'nombre')
    return contenu.pourcentage ? { valeur: contenu.nombre } : fromNu(contenu.nombre, contenu);
  if (contenu.genre === 'texte') {
    const pourcent = /^(.*?\d)\s*(?:%|(?:places?\s+)?pour\s+(?:cent|100)\b.*)$/iu.exec(textOf(contenu));
    const chiffre = parseChiffre(pourcent?.[1] ?? textOf(contenu));
    if (chiffre && 'nombre' in chiffre)
      return pourcent ? { valeur: arrondi(chiffre.nombre / 100) } : fromNu(chiffre.nombre, contenu);
  }
  return refuse(
    'taux-illisible',
    'mineur',
    `« ${quote(contenu)} » n’est pas un pourcentage : saisissez par exemple 60 %.`,
  );
}

export const taux: TypeColonne<number> = typeDe(lireTaux, (valeur) => contenuNombre(valeur, true), {
  genre: 'nombre',
  format: '0%',
});

function fromNu(nombre: number, contenu: ContenuLisible): Lu<number> {
  if (nombre === 1)
    return refuse(
      'taux-ambigu',
      'mineur',
      `« ${quote(contenu)} » peut vouloir dire 1 % ou 100 % : ajoutez le signe %.`,
    );
  if (nombre < 0)
    return refuse(
      'taux-illisible',
      'mineur',
      `« ${quote(contenu)} » est négatif : saisissez un pourcentage de 0 à 100 %.`,
    );
  return { valeur: nombre < 1 ? nombre : arrondi(nombre / 100) };
}

function arrondi(fraction: number): number {
  return Number(fraction.toPrecision(12));
}
