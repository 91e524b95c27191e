import donnees from '../../../data/libelles/rubriques.json' with { type: 'json' };
import { type ContenuLisible, type Lu, type SchemaColonne, schemaDe } from './lecture.js';
import { normalize } from './normalisation.js';
import { textOf } from './textes.js';

const parTexte: ReadonlyMap<string, string> = new Map(
  donnees.flatMap(({ code, libelle, synonymes }) =>
    [code, libelle, ...synonymes].map((texte) => [normalize(texte), code] as const),
  ),
);

/** The identifier of a rubric, from any of its wordings; an unknown one stays as it is typed. */
export function lireRubrique(contenu: ContenuLisible): Lu<string> {
  const texte = textOf(contenu);
  return { valeur: parTexte.get(normalize(texte)) ?? texte };
}

export const rubrique: SchemaColonne<string> = schemaDe(lireRubrique);

/** The rubric's printed title; an unknown rubric is its own title. */
export function libelleRubrique(id: string): string {
  return donnees.find(({ code }) => code === id)?.libelle ?? id;
}

/** What the law or the convention expects there, as « À compléter : … » prints it. */
export function attenduRubrique(id: string): string {
  return donnees.find(({ code }) => code === id)?.attendu ?? 'un texte.';
}
