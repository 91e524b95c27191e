import { addJours } from '../../jours.js';
import type { PeriodeLue } from './periode-lue.js';

/** 1 January 2000 and 31 December 2050, as a spreadsheet counts days. */
const [premier, dernier] = [36_526, 55_153];

/** The day of a serial number (46266 is 1 September 2026) left without its format, always a guess; null for any other figure. */
export function dateDeSerie(texte: string): PeriodeLue | null {
  const jours = /^(\d{5})(?:\.\d{1,15})?$/.exec(texte)?.[1];
  if (jours === undefined || Number(jours) < premier || Number(jours) > dernier) return null;
  const jour = addJours('2000-01-01', Number(jours) - premier);
  return { debut: jour, fin: jour, precision: 'jour', devine: 'tout' };
}
