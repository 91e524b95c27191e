import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

/** Identifiers of requirements (« D214-10-1-I-4-a ») from « 4° a », « I 4° a) », « D. 214-10-1 I 4° a », several a cell. */
export function lireExigences(contenu: ContenuLisible): Lu<readonly string[]> {
  const morceaux = textOf(contenu)
    .split(/[;,\n|]/)
    .map((morceau) => morceau.trim())
    .filter((morceau) => morceau !== '');
  const lus = morceaux.map(parseExigence);
  const illisible = morceaux.find((_, rang) => lus[rang] === null);
  if (illisible !== undefined) {
    return refuse(
      'exigence-illisible',
      'a-verifier',
      `« ${quote({ genre: 'texte', texte: illisible })} » ne désigne aucun point du schéma : écrivez par exemple 4° a, séparé des autres par un point-virgule.`,
    );
  }
  return { valeur: lus.flatMap((id) => id ?? []) };
}

const points = ['1°', '2°', '3°', ...[...'abcdefgh'].map((lettre) => `4° ${lettre}`)];

export const exigences: TypeColonne<readonly string[]> = typeDe(
  lireExigences,
  (ids) => contenuTexte(ids.map((id) => repereDuDecret(id) ?? id).join(' ; ')),
  { genre: 'liste', libelles: points, plusieurs: true },
);

/** « 4° a » from « D214-10-1-I-4-a »; null for what is no point of D. 214-10-1 I. */
export function repereDuDecret(id: string): string | null {
  const [, point, lettre] = /^D214-10-1-I-([1-4])(?:-([a-h]))?$/.exec(id) ?? [];
  return point ? `${point}°${lettre ? ` ${lettre}` : ''}` : null;
}

/** The identifier that a short reference means (« 4° a »), or null. */
export function parseExigence(texte: string): string | null {
  if (/^(?:CTG|[LD]214)-[\w-]+$/i.test(texte)) return texte.replace(/^[a-z]+/, (prefixe) => prefixe.toUpperCase());
  const court = texte.replace(/\s+/g, ' ').replace(/^(?:art(?:icle|\.)? ?)?(?:D\.? ?214-10-1) ?,? ?/i, '');
  if (/^II$/i.test(court)) return 'D214-10-1-II';
  const point = /^(?:I ?[-.,]? ?)?([1-4]) ?(?:°|o|er)? ?[-.,]? ?([a-h])? ?\)?$/i.exec(court);
  if (!point?.[1] || (point[2] && point[1] !== '4')) return null;
  return `D214-10-1-I-${point[1]}${point[2] ? `-${point[2].toLowerCase()}` : ''}`;
}
