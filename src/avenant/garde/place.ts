import type { Ecart } from '../../comparaison/ecart.js';
import { at, onFeuille, type Signalement } from '../../dossier/constat.js';
import { celluleSousEntete, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Origine } from '../../dossier/origine.js';

/** A remark where the workbook shows the difference: the cell, or the sheet for a row that it has no more. */
export function signaler(ecart: Ecart, dossier: Dossier, message: string): Signalement {
  const origine = placeDe(ecart, dossier);
  return origine
    ? at(origine, message)
    : onFeuille(dossier.feuilles[ecart.feuille]?.nom ?? feuilles[ecart.feuille].nom, message);
}

/** The cell of the workbook that a difference bears on, emptied ones included; null for a row that is not there. */
export function placeDe(ecart: Ecart, dossier: Dossier): Origine | null {
  if (ecart.genre === 'ligne') return ecart.nature === 'ajout' ? ecart.ligne.origine : null;
  if (ecart.apres) return ecart.apres.origine;
  const { origine } = ecart.ligne.apres;
  const lue = dossier.feuilles[ecart.feuille];
  const titre = lue?.colonnes[ecart.colonne]?.cellule;
  // A key of the sheet Convention stands beside its value; a column's title stands above its own.
  if (ecart.feuille === 'convention') return titre ? { feuille: origine.feuille, cellule: titre } : origine;
  return celluleSousEntete(lue, origine, ecart.colonne) ?? origine;
}
