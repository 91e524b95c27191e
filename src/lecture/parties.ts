import { normalize } from '../dossier/valeurs/normalisation.js';

/** Words of a party that is no commune. */
const autres =
  /\b(?:caf|caisse|communaute|cc|ca|cu|metropole|epci|departement|conseil|region|syndicat|sivu|sivom|msa|etat|prefecture|ccas|cias|association|pays|agglomeration|agglo|intercommunal|intercommunale)\b/;

/** « Commune du Cendre » is Le Cendre, « Ville d’Aubière » and « Aubière » are Aubière; a Caf or a communauté is no commune. */
export function communeDeLaPartie(partie: string): string | null {
  const texte = partie.trim();
  const nommee = communeNommee(texte);
  if (nommee !== null) return nommee;
  return /^\p{Lu}[\p{L}’' -]{1,48}$/u.test(texte) && !autres.test(normalize(texte)) ? texte : null;
}

/** What a party that says « commune » or « ville » is called; null when it says neither. */
export function communeNommee(partie: string): string | null {
  const [, lien = '', nom = ''] =
    /^(?:commune|ville|mairie)\s{1,3}(d[’']|de la |de l[’']|des |du |de )(.+)$/iu.exec(partie) ?? [];
  if (nom === '') return null;
  const article: Readonly<Record<string, string>> = {
    du: 'Le ',
    des: 'Les ',
    'de la': 'La ',
    'de l’': 'L’',
    "de l'": 'L’',
  };
  return `${article[lien.trim().toLowerCase()] ?? ''}${nom.trim()}`;
}
