import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';

const parFeuille = new Map<CleFeuille, ReadonlyMap<string, string>>();

/** « Pilote : » is « Pilote ». */
export function withoutDeuxPoints(label: string): string {
  const plat = label.trimEnd();
  return plat.endsWith(':') ? plat.slice(0, -1).trimEnd() : plat;
}

/** The column of a sheet whose very label this is, as our own tracker writes it; null for any other wording. */
export function cleDuLibelle(feuille: CleFeuille, texte: string): string | null {
  const connus = parFeuille.get(feuille) ?? createLibelles(feuille);
  parFeuille.set(feuille, connus);
  return connus.get(texte.trim()) ?? null;
}

function createLibelles(feuille: CleFeuille): ReadonlyMap<string, string> {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  return new Map(Object.entries(colonnes).map(([cle, { libelle }]) => [libelle, cle]));
}
