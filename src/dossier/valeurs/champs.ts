import donnees from '../../../data/libelles/champs.json' with { type: 'json' };
import type { ContenuLisible, Lu } from './lecture.js';
import { normalize } from './normalisation.js';
import { textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

/** A champ d'intervention of the CTG. `code` is null when the wording is none of the known ones; `libelle` is then the user's own. */
export interface Champ {
  readonly code: string | null;
  readonly libelle: string;
}

const parTexte: ReadonlyMap<string, Champ> = new Map(
  donnees.flatMap(({ code, libelle, synonymes }) =>
    [code, libelle, ...synonymes].map((texte) => [normalize(texte), { code, libelle }] as const),
  ),
);

/** Cuts from the surest to the least sure; « et », commas and dashes count only when every piece is a known champ. */
const coupures = [/[;\n|]/, /\s*\/\s*/, /,\s*|\s+et\s+|\s+[-–&+]\s+/] as const;

/** One or several champs: « Petite enfance et Parentalité » is two, « Insertion, autonomie et inclusion handicap » one. */
export function lireChamps(contenu: ContenuLisible): Lu<readonly Champ[]> {
  const champsLus = splitChamps(textOf(contenu), 0);
  return { valeur: [...new Map(champsLus.map((champ) => [champ.libelle, champ])).values()] };
}

export const champs: TypeColonne<readonly Champ[]> = typeDe(
  lireChamps,
  (valeurs) => contenuTexte(valeurs.map(({ libelle }) => libelle).join(' ; ')),
  { genre: 'liste', libelles: donnees.map(({ libelle }) => libelle), plusieurs: true },
);

function splitChamps(texte: string, rang: number): readonly Champ[] {
  const connu = parTexte.get(normalize(texte));
  if (connu) return [connu];
  const coupure = coupures[rang];
  if (!coupure) return [{ code: null, libelle: texte }];
  const morceaux = texte
    .split(coupure)
    .map((morceau) => morceau.trim())
    .filter((morceau) => morceau !== '');
  if (morceaux.length < 2) return splitChamps(texte, rang + 1);
  if (rang > 0 && morceaux.some((morceau) => !parTexte.has(normalize(morceau)))) return splitChamps(texte, rang + 1);
  return morceaux.flatMap((morceau) => splitChamps(morceau, rang + 1));
}
