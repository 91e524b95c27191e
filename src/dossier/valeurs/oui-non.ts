import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { normalize } from './normalisation.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

const oui: ReadonlySet<string> = new Set(['oui', 'o', 'x', 'vrai', 'true', '1', 'yes']);
const non: ReadonlySet<string> = new Set(['non', 'n', 'faux', 'false', '0', 'no']);

/** Yes or no; a cross ticks a box. */
export function lireOuiNon(contenu: ContenuLisible): Lu<boolean> {
  if (contenu.genre === 'booleen') return { valeur: contenu.booleen };
  const mot = normalize(textOf(contenu));
  if (oui.has(mot)) return { valeur: true };
  if (non.has(mot)) return { valeur: false };
  return refuse('oui-non-illisible', 'a-verifier', `« ${quote(contenu)} » n’est ni oui ni non : écrivez Oui ou Non.`);
}

export const ouiNon: TypeColonne<boolean> = typeDe(lireOuiNon, (valeur) => contenuTexte(valeur ? 'Oui' : 'Non'), {
  genre: 'liste',
  libelles: ['Oui', 'Non'],
  plusieurs: false,
});
