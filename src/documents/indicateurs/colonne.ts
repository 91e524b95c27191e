import { formatJour } from '../../dossier/jours.js';
import { formatNombre } from '../formats.js';
import type { Point } from './mesures.js';

/** A column of dated values. */
export interface Colonne {
  readonly titre: string;
  readonly cellules: readonly string[];
}

/** The date that all the values of a column share is said once, in its title; otherwise each says its own. */
export function viewColonne(titre: string, points: readonly (Point | null)[]): Colonne {
  const dates = [...new Set(points.flatMap((point) => (point ? [point.date] : [])))];
  const commune = points.length > 1 && dates.length === 1 ? (dates[0] ?? '') : '';
  return {
    titre: commune ? `${titre}\n${formatJour(commune)}` : titre,
    cellules: points.map((point) => {
      if (!point) return '–';
      const valeur = formatNombre(point.valeur);
      return point.date && point.date !== commune ? `${valeur}\n(${formatJour(point.date)})` : valeur;
    }),
  };
}
