import type { Contenu } from '../../../dossier/contenu.js';
import { decodeTexte } from '../../texte-excel.js';
import type { FormatNombre } from './formats.js';

/** A cell as its XML says it (ECMA-376, part 1, 18.3.1.4). */
export interface CelluleXlsx {
  /** « s » (a shared text), « str », « inlineStr », « b », « e », « d », « n »; empty for a number. */
  readonly type: string;
  /** Null when the cell has no value element; its text otherwise, that of the shared text for one. */
  readonly valeur: string | null;
  readonly formule: boolean;
  readonly format: FormatNombre;
}

/** What a cell holds, formulas by the value that Excel kept; null when it holds nothing. */
export function contenuXlsx({ type, valeur, formule, format }: CelluleXlsx, depuis1904: boolean): Contenu | null {
  // A formula that gives an empty text has its type and no value; one that was never computed has neither.
  if (valeur === null || valeur === '') return formule && type !== 'str' ? { genre: 'formule-sans-valeur' } : null;
  switch (type) {
    case 's':
    case 'str':
    case 'inlineStr':
      return contenuDeTexte(valeur);
    case 'b':
      return { genre: 'booleen', booleen: valeur === '1' || valeur === 'true' };
    case 'e':
      return { genre: 'erreur', code: valeur };
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(valeur) ? { genre: 'date', date: valeur.slice(0, 10) } : contenuDeTexte(valeur);
    default:
      return contenuDeNombre(valeur, format, depuis1904);
  }
}

function contenuDeNombre(valeur: string, format: FormatNombre, depuis1904: boolean): Contenu | null {
  const nombre = Number(valeur);
  if (valeur.trim() === '' || !Number.isFinite(nombre)) return contenuDeTexte(valeur);
  if (format === 'date') return contenuDeDate(depuis1904 ? nombre + jours1904 : nombre);
  return { genre: 'nombre', nombre, pourcentage: format === 'pourcentage' };
}

/** Excel writes the characters that XML has no place for as `_x0001_`. */
function contenuDeTexte(texte: string): Contenu | null {
  const decode = decodeTexte(texte);
  return decode.trim() === '' ? null : { genre: 'texte', texte: decode };
}

/** Days from 30 December 1899, where Excel's dates begin, to 1 January 1970, and from 1 January 1904. */
const jours1970 = 25_569;
const jours1904 = 1_462;
const millisecondesParJour = 86_400_000;

/** An hour, if any, is dropped. An impossible date is kept as what it is: an error. */
function contenuDeDate(jours: number): Contenu {
  const date = new Date(Math.round((jours - jours1970) * millisecondesParJour));
  const annee = date.getUTCFullYear();
  return annee >= 0 && annee <= 9999
    ? { genre: 'date', date: date.toISOString().slice(0, 10) }
    : { genre: 'erreur', code: '#DATE' };
}
