import type { CleFeuille } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** What makes two names the same row of a sheet: « St-Evrin » and « Saint-Evrin » are one commune. */
export function cleDeLigne(feuille: CleFeuille, nom: string): string {
  const normal = normalize(nom);
  return feuille === 'communes' || feuille === 'besoins' ? normal.replace(/\bst(e?)\b/g, 'saint$1') : normal;
}
