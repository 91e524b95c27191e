/** « 31/12/2028 », from `AAAA-MM-JJ`, as a person writes it in a sheet. */
export function formatJour(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** « 12 jours », « 5 mois »: how long, as a person says it. */
export function formatDuree(jours: number): string {
  if (jours < 60) return `${jours} jour${jours > 1 ? 's' : ''}`;
  return `${Math.round(jours / 30.44)} mois`;
}
