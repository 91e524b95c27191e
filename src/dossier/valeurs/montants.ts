import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { type Chiffre, parseChiffre } from './nombres.js';
import { quote, textOf } from './textes.js';
import { contenuNombre, type TypeColonne, typeDe } from './type-de-colonne.js';

const multiples: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** Reads an amount in euros: « 1 250 000 € », « 12.500,50 », « 12 k€ », « 1,2 M€ », « 1 200,50 € TTC ». */
export function parseMontant(texte: string): Chiffre {
  const nettoye = texte.trim().replace(/\s*(?:TTC|HT|\/\s*an|par an)\s*$/i, '');
  const decoupe = /^(.*?\d)[\s\u00a0\u202f]*(k|m)?[\s\u00a0\u202f]*(?:€|euros?|eur)?$/i.exec(nettoye);
  if (!decoupe?.[1]) return null;
  const chiffre = parseChiffre(decoupe[1]);
  const multiple = multiples[decoupe[2]?.toLowerCase() ?? ''] ?? 1;
  if (!chiffre || 'ambigu' in chiffre) return chiffre;
  return { nombre: Math.round(chiffre.nombre * multiple * 100) / 100 };
}

/** An amount in euros. « à définir », « NC », a range or working time are not amounts: refused, never guessed. */
export function lireMontant(contenu: ContenuLisible): Lu<number> {
  if (contenu.genre === 'nombre') return { valeur: contenu.nombre };
  const montantLu = contenu.genre === 'texte' ? parseMontant(textOf(contenu)) : null;
  if (montantLu && 'nombre' in montantLu) return { valeur: montantLu.nombre };
  if (montantLu) {
    return refuse(
      'montant-ambigu',
      'mineur',
      `« ${quote(contenu)} » peut se lire de deux façons : écrivez le montant sans point, par exemple 12 500 € ou 12,50 €.`,
    );
  }
  return refuse(
    'montant-illisible',
    'mineur',
    `« ${quote(contenu)} » n’est pas un montant : saisissez un nombre d’euros, 0 s’il n’y a pas de dépense, ou « sans objet ».`,
  );
}

export const montant: TypeColonne<number> = typeDe(lireMontant, (valeur) => contenuNombre(valeur), {
  genre: 'nombre',
  format: '#,##0.00 "€"',
});
