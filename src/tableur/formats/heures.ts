/**
 * An hour of the day or a length of time as people write it: « 14:00 », « 36:00 », « 1:30:15 ». Seconds are said only when
 * there are some.
 */
export function ecrireHeures(secondes: number): string {
  const total = Math.round(Math.abs(secondes));
  const [heures, minutes, reste] = [Math.floor(total / 3_600), Math.floor(total / 60) % 60, total % 60];
  const deux = (nombre: number) => String(nombre).padStart(2, '0');
  const signe = secondes < 0 && total > 0 ? '-' : '';
  return `${signe}${heures}:${deux(minutes)}${reste > 0 ? `:${deux(reste)}` : ''}`;
}

export const secondesParJour = 86_400;

/** The hour of the day that a number of seconds leads to, whatever the day: 12:00 for 36 hours. */
export function dansLeJour(secondes: number): number {
  const reste = Math.round(secondes) % secondesParJour;
  return reste < 0 ? reste + secondesParJour : reste;
}

/** Seconds from « 14:00 », « T14:00:30.5 » or « 14:00:00Z »; null when it is none of these. */
export function secondesDHeure(texte: string): number | null {
  const lue = /^T?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:\d{2})?$/.exec(texte.trim());
  return lue ? Number(lue[1]) * 3_600 + Number(lue[2]) * 60 + Number(lue[3] ?? 0) : null;
}

/** Seconds from a length of time as ISO 8601 has it: « PT36H00M00S », « P1DT2H »; null when it is none, or in months or years. */
export function secondesDeDuree(texte: string): number | null {
  const lue = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(texte.trim());
  if (!lue || lue.slice(2).every((part) => part === undefined)) return null;
  const [jours, heures, minutes, secondes] = lue.slice(2).map((part) => Number((part ?? '0').replace(',', '.')));
  const total = (jours ?? 0) * secondesParJour + (heures ?? 0) * 3_600 + (minutes ?? 0) * 60 + (secondes ?? 0);
  return lue[1] === '-' ? -total : total;
}
