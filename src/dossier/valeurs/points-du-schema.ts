import donnees from '../../../data/libelles/points-du-schema.json' with { type: 'json' };
import { parseExigence } from './exigences.js';
import type { ContenuLisible, Lu } from './lecture.js';
import { normalize } from './normalisation.js';
import { textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

interface PointConnu {
  /** A requirement of the référentiel (« D214-10-1-I-4-c »), or one of its parts (« D214-10-1-I-4-c/handicap »). */
  readonly code: string;
  readonly libelle: string;
  readonly synonymes: readonly string[];
}

const connus: readonly PointConnu[] = donnees;

const parTexte: ReadonlyMap<string, string> = new Map(
  connus.flatMap(({ code, libelle, synonymes }) =>
    [code, libelle, ...synonymes].map((texte) => [normalize(texte), code] as const),
  ),
);

/** Every point to which a row of the sheet Schéma may answer, in the order of the texts. */
export const pointsDuSchema: readonly string[] = connus.map(({ code }) => code);

/** Whether a row of the sheet Schéma may answer it. */
export function isPointDuSchema(code: string): boolean {
  return pointsDuSchema.includes(code);
}

/** The point's printed label; one that does not exist is its own label. */
export function libellePoint(code: string): string {
  return connus.find((connu) => connu.code === code)?.libelle ?? code;
}

/** A point from its label, its place in the text (« 4° a », « D. 214-10-1 I 4° a ») or its identifier; any other stays as typed. */
export function lirePoint(contenu: ContenuLisible): Lu<string> {
  const texte = textOf(contenu);
  return { valeur: parTexte.get(normalize(texte)) ?? codeDe(texte) ?? texte };
}

/** What stands before the title: « 4° a – Objectifs », « 4° a : objectifs ». */
function codeDe(texte: string): string | null {
  const tete = texte.split(/[–—:(]/, 1)[0]?.trim() ?? '';
  return parTexte.get(normalize(tete)) ?? [parseExigence(texte), parseExigence(tete)].find(estConnu) ?? null;
}

function estConnu(code: string | null): code is string {
  return code !== null && isPointDuSchema(code);
}

export const pointDuSchema: TypeColonne<string> = typeDe(lirePoint, (code) => contenuTexte(libellePoint(code)), {
  genre: 'liste',
  libelles: connus.map(({ libelle }) => libelle),
  plusieurs: false,
});
