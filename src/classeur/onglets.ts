import { lireChamps } from '../dossier/valeurs/champs.js';
import type { LectureFeuille } from './feuille-lue.js';

/** Joins the readings of several tabs of actions into one: the rows follow one another, the columns add up. */
export function joinOnglets(lectures: readonly LectureFeuille[]): LectureFeuille {
  const [premiere] = lectures;
  if (!premiere) throw new Error('Aucun onglet à réunir.');
  return {
    feuille: {
      nom: premiere.feuille.nom,
      colonnes: Object.assign({}, ...lectures.map(({ feuille }) => feuille.colonnes).reverse()),
      inconnues: lectures.flatMap(({ feuille }) => feuille.inconnues),
    },
    lignes: lectures.flatMap(({ lignes }) => lignes),
    constats: lectures.flatMap(({ constats }) => constats),
    rapprochements: lectures.flatMap(({ rapprochements }) => rapprochements),
  };
}

/** A tab named after a champ d'intervention (« Petite enfance ») gives it to its actions when no column does. */
export function withChampDeLOnglet(lecture: LectureFeuille): LectureFeuille {
  const { nom, colonnes } = lecture.feuille;
  const lu = lireChamps({ genre: 'texte', texte: nom });
  if ('champs' in colonnes || !('valeur' in lu) || lu.valeur.some(({ code }) => code === null)) return lecture;
  return {
    ...lecture,
    feuille: { ...lecture.feuille, colonnes: { ...colonnes, champs: { cellule: 'A1', entete: nom } } },
    lignes: lecture.lignes.map((ligne) => ({ ...ligne, champs: { valeur: lu.valeur, origine: ligne.origine } })),
  };
}
