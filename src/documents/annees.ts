import { anneesDe, contient, type Periode } from '../echeances/calendrier.js';

/** Which year of a convention a date is in, from 1, and of how many. Null outside the period. */
export function anneeDe(date: string, periode: Periode) {
  if (!contient(periode, date)) return null;
  const annees = anneesDe(periode);
  const rang = annees.findIndex((annee) => contient(annee, date)) + 1 || annees.length;
  return rang === 0 ? null : { rang, total: annees.length, premiere: rang === 1 };
}
