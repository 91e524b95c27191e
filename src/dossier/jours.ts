/** « 31/12/2028 », from `AAAA-MM-JJ`, as a person writes it in a sheet. */
export function formatJour(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** `AAAA-MM-JJ`, from what `formatJour` wrote. */
export function parseJour(jour: string): string {
  return jour.split('/').reverse().join('-');
}

export function isoOf(annee: number, mois: number, jour: number): string {
  return `${annee}-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`;
}

/** The year, the month and the day of `AAAA-MM-JJ`. */
export function partsOf(date: string): readonly [annee: number, mois: number, jour: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Last day of a month, which may be past the twelfth or before the first: those of the next years, or of the last ones. */
export function dernierJour(annee: number, mois: number): number {
  return new Date(Date.UTC(annee, mois, 0)).getUTCDate();
}

/** The same day some months after (before, when negative); the last day of the month when it has no such day. */
export function addMois(date: string, nombre: number): string {
  const [annee, mois, jour] = partsOf(date);
  const voulu = Math.min(jour, dernierJour(annee, mois + nombre));
  return new Date(Date.UTC(annee, mois - 1 + nombre, voulu)).toISOString().slice(0, 10);
}

/** The day that stands so many days after; before, when it is negative. */
export function addJours(date: string, nombre: number): string {
  const [annee, mois, jour] = partsOf(date);
  return new Date(Date.UTC(annee, mois - 1, jour + nombre)).toISOString().slice(0, 10);
}

/** Days from one date to another. */
export function joursEntre(depuis: string, jusqua: string): number {
  return Math.round((Date.parse(jusqua) - Date.parse(depuis)) / 86_400_000);
}
