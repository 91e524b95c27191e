import type { Cell, CellValue } from 'exceljs';
import type { Contenu } from '../dossier/contenu.js';
import { decodeTexte } from './texte-excel.js';

/** What a cell holds, formulas by their cached value. Null when it holds nothing. */
export function contenuOf(cellule: Cell): Contenu | null {
  return contenuDeValeur(cellule.value, () => cellule.numFmt?.includes('%') ?? false);
}

function contenuDeValeur(valeur: CellValue, estPourcentage: () => boolean): Contenu | null {
  if (valeur === null || valeur === undefined) return null;
  if (typeof valeur === 'string') return contenuDeTexte(valeur);
  if (typeof valeur === 'number')
    return Number.isFinite(valeur) ? { genre: 'nombre', nombre: valeur, pourcentage: estPourcentage() } : null;
  if (typeof valeur === 'boolean') return { genre: 'booleen', booleen: valeur };
  if (valeur instanceof Date) return contenuDeDate(valeur);
  if ('error' in valeur) return { genre: 'erreur', code: String(valeur.error) };
  if ('richText' in valeur) return contenuDeTexte(valeur.richText.map(({ text }) => text).join(''));
  if ('hyperlink' in valeur) return contenuDeValeur(valeur.text as CellValue, estPourcentage);
  if ('formula' in valeur || 'sharedFormula' in valeur) {
    return valeur.result === undefined || valeur.result === null
      ? { genre: 'formule-sans-valeur' }
      : contenuDeValeur(valeur.result, estPourcentage);
  }
  return null;
}

/** Excel writes the characters that XML has no place for as `_x0001_`. */
function contenuDeTexte(texte: string): Contenu | null {
  const decode = decodeTexte(texte);
  return decode.trim() === '' ? null : { genre: 'texte', texte: decode };
}

/** The library gives the day as UTC; an hour, if any, is dropped. An impossible date is kept as what it is: an error. */
function contenuDeDate(date: Date): Contenu {
  return Number.isNaN(date.getTime())
    ? { genre: 'erreur', code: '#DATE' }
    : { genre: 'date', date: date.toISOString().slice(0, 10) };
}
