import donnees from '../../../data/libelles/rubriques.json' with { type: 'json' };
import type { ContenuLisible, Lu } from './lecture.js';
import { normalize } from './normalisation.js';
import { textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

interface RubriqueConnue {
  readonly code: string;
  readonly libelle: string;
  readonly synonymes: readonly string[];
  readonly attendu: string;
  /** What a given document expects instead. */
  readonly attendus?: { readonly [document: string]: string | undefined };
}

const connues: readonly RubriqueConnue[] = donnees;

const parTexte: ReadonlyMap<string, string> = new Map(
  connues.flatMap(({ code, libelle, synonymes }) =>
    [code, libelle, ...synonymes].map((texte) => [normalize(texte), code] as const),
  ),
);

/** The identifier of a rubric, from any of its wordings; an unknown one stays as it is typed. */
export function lireRubrique(contenu: ContenuLisible): Lu<string> {
  const texte = textOf(contenu);
  return { valeur: parTexte.get(normalize(texte)) ?? texte };
}

export const rubrique: TypeColonne<string> = typeDe(lireRubrique, (id) => contenuTexte(libelleRubrique(id)), {
  genre: 'liste',
  libelles: connues.map(({ libelle }) => libelle),
  plusieurs: false,
});

/** Codes of the rubrics that the documents know. */
export const rubriquesConnues: readonly string[] = connues.map(({ code }) => code);

export function isRubriqueConnue(id: string): boolean {
  return rubriquesConnues.includes(id);
}

/** The rubric's printed title; an unknown rubric is its own title. */
export function libelleRubrique(id: string): string {
  return connues.find(({ code }) => code === id)?.libelle ?? id;
}

/**
 * What the law or the convention expects there, as « À compléter : … » prints it.
 * @param document the kind of document that it is for: some expect something else
 */
export function attenduRubrique(id: string, document = ''): string {
  const rubrique: RubriqueConnue | undefined = connues.find(({ code }) => code === id);
  return rubrique?.attendus?.[document] ?? rubrique?.attendu ?? 'un texte.';
}
