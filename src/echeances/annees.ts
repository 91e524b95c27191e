import { addJours, addMois, dernierJour, isoOf, joursEntre, partsOf } from '../dossier/jours.js';

/** First and last day, both included, `AAAA-MM-JJ`. */
export interface PeriodeDeConvention {
  readonly debut: string;
  readonly fin: string;
}

/** Last day of the first half of a period: 1 July 2028 for 2026-2030. */
export function milieuDe({ debut, fin }: PeriodeDeConvention): string {
  return addJours(debut, Math.floor(joursEntre(debut, fin) / 2));
}

/** Last day of the calendar quarter of a date. */
export function finDeTrimestre(date: string): string {
  const [annee, mois] = partsOf(date);
  const dernierMois = Math.ceil(mois / 3) * 3;
  return isoOf(annee, dernierMois, dernierJour(annee, dernierMois));
}

/**
 * The years of a convention, from its first day. A last piece of less than six months is no year: the bilan final,
 * which closes the period, covers it.
 */
export function anneesDe({ debut, fin }: PeriodeDeConvention): readonly PeriodeDeConvention[] {
  const annees: PeriodeDeConvention[] = [];
  for (let rang = 0; addMois(debut, 12 * rang + 6) <= addJours(fin, 1); rang += 1) {
    const terme = addJours(addMois(debut, 12 * (rang + 1)), -1);
    annees.push({ debut: addMois(debut, 12 * rang), fin: terme < fin ? terme : fin });
  }
  return annees;
}

export function contient({ debut, fin }: PeriodeDeConvention, date: string): boolean {
  return debut <= date && date <= fin;
}

/** Which year of a convention a date is in, from 1, and of how many. Null outside the period. */
export function anneeDe(date: string, periode: PeriodeDeConvention) {
  if (!contient(periode, date)) return null;
  const annees = anneesDe(periode);
  const rang = annees.findIndex((annee) => contient(annee, date)) + 1 || annees.length;
  return rang === 0 ? null : { rang, total: annees.length, premiere: rang === 1 };
}
