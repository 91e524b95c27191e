import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';

/** Texts and lists of an action may come from several columns; a status, a date or an amount comes from one. */
const multiples: ReadonlySet<string> = new Set([
  'objectif',
  'description',
  'enjeu',
  'partenaires',
  'difficultes',
  'leviers',
  'perspectives',
  'resultat',
  'effets',
  'indicateurs',
  'publicSpecifique',
  'moyensHumains',
  'communes',
]);

/** Whether several columns of a tracker may feed this one of ours. */
export function isRepetable(feuille: CleFeuille, cle: string): boolean {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  return colonnes[cle]?.repetable === true || (feuille === 'actions' && multiples.has(cle));
}
