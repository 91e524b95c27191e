import type { Contenu } from '../dossier/contenu.js';
import type { Origine } from '../dossier/origine.js';
import { isLisible } from '../dossier/valeurs/lecture.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { type Classeur, parseAdresse } from './classeur.js';

/** What a cell shows (a merged one, what the merge shows); null when it is empty or does not exist. */
export function findContenu({ feuilles }: Classeur, { feuille, cellule }: Origine): Contenu | null {
  const source = feuilles.find(({ nom }) => nom === feuille);
  const { ligne, colonne } = parseAdresse(cellule);
  const place = source?.fusions.get(ligne)?.get(colonne) ?? { ligne, colonne };
  return source?.lignes.get(place.ligne)?.get(place.colonne) ?? null;
}

/** The text that a cell shows; null when there is none to read. */
export function findTexte(classeur: Classeur, place: Origine): string | null {
  const contenu = findContenu(classeur, place);
  return contenu !== null && isLisible(contenu) ? textOf(contenu) : null;
}
