import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Contexte } from './contexte.js';

/** Names of the signatory communes, as the Communes sheet gives them. */
export function communesSignataires({ communes }: Pick<Contexte, 'communes'>): readonly string[] {
  return communes.flatMap(({ nom }) => nom?.valeur ?? []);
}

/** « Le Cendre » and « LE CENDRÉ » are the same commune. */
export function sameCommune(nom: string | undefined, commune: string): boolean {
  return nom !== undefined && keyOf(nom) === keyOf(commune);
}

/** « Toutes », « L’ensemble du territoire », « Territoire CTG », « Les deux communes », « Intercommunal ». */
const tout = new RegExp(
  `^(?:${[
    'toutes?|tous|(?:l )?ensemble|intercommunale?|(?:toute la )?ctg',
    '(?:toutes |(?:toutes )?les |(?:l )?ensemble des )(?:(?:deux|trois|quatre|cinq|\\d+) )?communes(?: signataires| (?:de la |du )?(?:ctg|territoire))?',
    '(?:tout |(?:l )?ensemble du |sur tout )?(?:le )?territoire(?: (?:de la )?(?:ctg|convention)| intercommunal)?',
  ].join('|')})$`,
);

/** Whether a list of communes concerns one: it names it, says « Toutes », or is empty (the action is for the territory). */
export function concerneCommune(noms: readonly string[] | undefined, commune: string): boolean {
  return !noms?.length || noms.some((nom) => sameCommune(nom, commune) || designeTout(nom));
}

export function designeTout(nom: string): boolean {
  return tout.test(normalize(nom));
}

/** « St-Genès » and « Saint-Genès » are the same commune. */
function keyOf(nom: string): string {
  return normalize(nom).replace(/\bst(e?)\b/g, 'saint$1');
}
