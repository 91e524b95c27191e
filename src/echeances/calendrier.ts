/** First and last day, both included, `AAAA-MM-JJ`. */
export interface Periode {
  readonly debut: string;
  readonly fin: string;
}

/** The same day some months after (before, when negative); the last day of the month when it has no such day. */
export function addMois(date: string, nombre: number): string {
  const [annee = 0, mois = 1, jour = 1] = date.split('-').map(Number);
  const dernierJour = new Date(Date.UTC(annee, mois + nombre, 0)).getUTCDate();
  return isoOf(new Date(Date.UTC(annee, mois - 1 + nombre, Math.min(jour, dernierJour))));
}

export function addJours(date: string, nombre: number): string {
  return isoOf(new Date(Date.parse(date) + nombre * 86_400_000));
}

/** Days from one date to another. */
export function joursEntre(depuis: string, jusqua: string): number {
  return Math.round((Date.parse(jusqua) - Date.parse(depuis)) / 86_400_000);
}

/** Last day of the first half of a period: 1 July 2028 for 2026-2030. */
export function milieuDe({ debut, fin }: Periode): string {
  return addJours(debut, Math.floor(joursEntre(debut, fin) / 2));
}

/** Last day of the calendar quarter of a date. */
export function finDeTrimestre(date: string): string {
  const [annee = 0, mois = 1] = date.split('-').map(Number);
  return isoOf(new Date(Date.UTC(annee, Math.ceil(mois / 3) * 3, 0)));
}

/**
 * The years of a convention, from its first day. A last piece of less than six months is no year: the bilan final,
 * which closes the period, covers it.
 */
export function anneesDe({ debut, fin }: Periode): readonly Periode[] {
  const annees: Periode[] = [];
  for (let rang = 0; addMois(debut, 12 * rang + 6) <= addJours(fin, 1); rang += 1) {
    const terme = addJours(addMois(debut, 12 * (rang + 1)), -1);
    annees.push({ debut: addMois(debut, 12 * rang), fin: terme < fin ? terme : fin });
  }
  return annees;
}

export function contient({ debut, fin }: Periode, date: string): boolean {
  return debut <= date && date <= fin;
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
