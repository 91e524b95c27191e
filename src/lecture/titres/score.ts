import type { CleFeuille } from '../../dossier/dossier.js';
import { oncePerText } from '../../dossier/une-fois.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { lexiqueDe } from './lexique.js';
import { longueurTitre } from './mots.js';
import { type LectureDeTitre, noterColonnes, type Raison } from './notation.js';
import { reconnaitre } from './vocabulaire.js';

export type { Raison } from './notation.js';

/** A column of ours that a title may name, and how surely: 0 to 1. `cle` may be `periode`: both ends of a period. */
export interface TitreNote {
  readonly cle: string;
  readonly score: number;
  readonly raison: Raison;
}

/** Below, the title says too little. */
const plancher = 0.35;
/** A title has few words: more make a sentence. */
const motsMax = 16;
/** A shorter head inside a longer one of another column means little. */
const coutContenu = 0.45;
const scoreContenant = 0.55;
/** Another column than the one whose own label the title is. */
const coutAutre = 0.95;

/** By sheet: each title is scored once. */
const noteurDe = oncePerText((feuille) =>
  oncePerText((titre): readonly TitreNote[] =>
    lireTitre(feuille as CleFeuille, titre)
      .filter(({ score }) => score >= plancher)
      .map(({ cle, score, raison }) => ({ cle, score, raison })),
  ),
);

/**
 * The columns of a sheet that a title may name, the surest first. 1: a title that we know; 0.9 and more: a head and words
 * that keep its meaning; 0.45 to 0.9: words that are unknown, or a letter that differs; nothing under 0.35.
 */
export function scoreTitre(feuille: CleFeuille, titre: string): readonly TitreNote[] {
  return noteurDe(feuille)(titre.slice(0, longueurTitre));
}

/** Every column of which the title holds a head, those that a word excludes (score 0) included, the surest first. */
export function lireTitre(feuille: CleFeuille, titre: string): readonly LectureDeTitre[] {
  const mots = reconnaitre(titre.slice(0, longueurTitre));
  if (mots.length === 0 || mots.length > motsMax) return [];
  const { tetesEn } = lexiqueDe(feuille);
  const candidates = [...new Set(mots.map(({ racine }) => racine))].flatMap(tetesEn);
  const lectures = noterColonnes(candidates, mots);
  const propre = normalize(titre);
  return lectures
    .map((lecture) => lowerContenue(lecture, lectures))
    .map((lecture) => lowerAutres(lecture, lectures, propre))
    .sort((a, b) => b.score - a.score);
}

/** Our own label means its own column first: « Priorité » is the priority before it is the axe. */
function lowerAutres(lecture: LectureDeTitre, toutes: readonly LectureDeTitre[], propre: string): LectureDeTitre {
  const dite = toutes.some(({ libelle }) => libelle === propre);
  return dite && lecture.libelle !== propre ? { ...lecture, score: lecture.score * coutAutre } : lecture;
}

/** « Budget réalisé » is not « Budget » : the longest head wins. */
function lowerContenue(lecture: LectureDeTitre, toutes: readonly LectureDeTitre[]): LectureDeTitre {
  const contenue = toutes.some(
    (autre) =>
      autre.places.length > lecture.places.length &&
      autre.score >= scoreContenant &&
      lecture.places.every((place) => autre.places.includes(place)),
  );
  return contenue ? { ...lecture, score: lecture.score * coutContenu } : lecture;
}
