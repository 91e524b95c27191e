import { formatDecimal } from '../nombre-francais.js';
import { type ContenuLisible, graviteDUnChiffre, type Lu, refuse } from './lecture.js';
import { readSomme, type Somme } from './sommes/lire-somme.js';
import { quote, textOf } from './textes.js';
import { contenuNombre, type TypeColonne, typeDe } from './type-de-colonne.js';

/**
 * An amount in euros, with what people write around it. « à définir », « NC », a range, working time, an amount a year are
 * no amounts to print: refused, never guessed. A sum or an estimate is read, and said.
 */
export function lireMontant(contenu: ContenuLisible): Lu<number> {
  if (contenu.genre === 'nombre' && !contenu.pourcentage) return { valeur: contenu.nombre };
  const somme = contenu.genre === 'texte' ? readSomme(textOf(contenu)) : ({ refus: 'illisible' } as const);
  if ('refus' in somme) return refuseMontant(contenu, somme.refus);
  if (!somme.devine) return { valeur: somme.nombre };
  const message = `« ${quote(contenu)} » est lu ${formatDecimal(somme.nombre, 2)} € : écrivez le montant seul si ce n’est pas celui-là.`;
  return { valeur: somme.nombre, approche: { regle: 'montant-approche', gravite: 'info', message } };
}

export const montant: TypeColonne<number> = typeDe(lireMontant, (valeur) => contenuNombre(valeur), {
  genre: 'nombre',
  format: '#,##0.00 "€"',
});

function refuseMontant(contenu: ContenuLisible, raison: Extract<Somme, { refus: string }>['refus']) {
  switch (raison) {
    case 'ambigu':
      return refuse(
        'montant-ambigu',
        'empeche-envoi',
        `« ${quote(contenu)} » peut se lire de deux façons : écrivez le montant sans point, par exemple 12 500 € ou 12,50 €.`,
      );
    case 'par-unite':
      return refuse(
        'montant-par-unite',
        'empeche-envoi',
        `« ${quote(contenu)} » n’est pas un total : écrivez le montant pour toute la durée de l’action, par exemple 18 000 €.`,
      );
    case 'fourchette':
      return refuse(
        'montant-illisible',
        'empeche-envoi',
        `« ${quote(contenu)} » n’est pas un montant arrêté : écrivez celui qui est retenu, par exemple 8 000 €.`,
      );
    case 'plusieurs':
      return refuse(
        'montant-illisible',
        'empeche-envoi',
        `« ${quote(contenu)} » donne plusieurs nombres : écrivez le total seul, par exemple 12 000 €.`,
      );
    case 'illisible':
      return refuse(
        'montant-illisible',
        graviteDUnChiffre(textOf(contenu)),
        `« ${quote(contenu)} » n’est pas un montant : saisissez un nombre d’euros, 0 s’il n’y a pas de dépense, ou « sans objet ».`,
      );
  }
}
