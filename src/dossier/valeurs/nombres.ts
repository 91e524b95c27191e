import { type ContenuLisible, graviteDUnChiffre, type Lu, refuse } from './lecture.js';
import { quote, textOf } from './textes.js';
import { contenuNombre, type TypeColonne, typeDe } from './type-de-colonne.js';

/** What a figure written as text says: its value, that it could be read two ways, or nothing. */
export type Chiffre = { readonly nombre: number } | { readonly ambigu: true } | null;

/** Thousands set apart: nothing else makes one figure of two, « 5 000 3 000 » is none. */
const groupes = /^-?\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/;

/** Reads one figure: « 1 250 », « 12,5 », « 12.500,50 », « 1,234.5 ». « 12.500 » may be 12 500 or 12,5: ambiguous. */
export function parseChiffre(texte: string): Chiffre {
  const propre = texte
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'")
    .replace(/^\+ ?/, '')
    .replace(/^[−–-] ?/, '-');
  if (/[ ']/.test(propre) && !groupes.test(propre)) return null;
  const compact = propre.replace(/[ ']/g, '');
  if (/^-?\d+$/.test(compact)) return { nombre: Number(compact) };
  if (/^-?\d+,\d+$/.test(compact)) return { nombre: Number(compact.replace(',', '.')) };
  if (/^-?\d{1,3}\.\d{3}$/.test(compact)) return { ambigu: true };
  if (/^-?\d+\.\d+$/.test(compact)) return { nombre: Number(compact) };
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact))
    return { nombre: Number(compact.replaceAll('.', '').replace(',', '.')) };
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact)) return { nombre: Number(compact.replaceAll(',', '')) };
  return null;
}

/** A number; a unit may follow (« 30 places »), « environ » may come before. A range or « à définir » is refused. */
export function lireNombre(contenu: ContenuLisible): Lu<number> {
  if (contenu.genre === 'nombre')
    return { valeur: contenu.pourcentage ? Number((contenu.nombre * 100).toPrecision(15)) : contenu.nombre };
  const chiffre = contenu.genre === 'texte' ? parseChiffre(stripUnite(textOf(contenu))) : null;
  if (chiffre && 'nombre' in chiffre) return { valeur: chiffre.nombre };
  if (chiffre) {
    return refuse(
      'nombre-ambigu',
      'empeche-envoi',
      `« ${quote(contenu)} » peut se lire de deux façons : écrivez le nombre sans point, par exemple 12 500 ou 12,5.`,
    );
  }
  return refuse(
    'nombre-illisible',
    graviteDUnChiffre(textOf(contenu)),
    `« ${quote(contenu)} » n’est pas un nombre : saisissez un nombre seul, 0 s’il n’y en a pas, ou « sans objet ».`,
  );
}

export const nombre: TypeColonne<number> = typeDe(lireNombre, (valeur) => contenuNombre(valeur), {
  genre: 'nombre',
  format: '#,##0.##',
});

function stripUnite(texte: string): string {
  return texte.replace(/^(?:env(?:iron)?\.?|~|≈)\s*/i, '').replace(/(?<=\d)\s*(?:%|\p{L}[\p{L}\s().’'-]*)$/u, '');
}
