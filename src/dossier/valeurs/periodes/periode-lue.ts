import { dernierJour, isoOf } from '../../jours.js';

/** How fine a written period is; « intervalle » goes from one to another. */
export type Precision = 'jour' | 'semaine' | 'mois' | 'trimestre' | 'semestre' | 'saison' | 'annee' | 'intervalle';

/** A period of whole days as a text says it, both ends included, `AAAA-MM-JJ`. */
export interface PeriodeLue {
  readonly debut: string;
  readonly fin: string;
  readonly precision: Precision;
  /** The end that the text leaves open: « à partir de 2027 » has no end. */
  readonly ouverte?: 'debut' | 'fin';
  /** Which end took a guess, both when it is « tout »: « été 2027 ». */
  readonly devine?: 'debut' | 'fin' | 'tout';
}

/** A day that the calendar has: 31 February is none. */
export function jourDe(annee: number | null, mois: number, jour: number): PeriodeLue | null {
  if (annee === null || mois < 1 || mois > 12 || jour < 1 || jour > dernierJour(annee, mois)) return null;
  const iso = isoOf(annee, mois, jour);
  return { debut: iso, fin: iso, precision: 'jour' };
}

/** Whole months of one year, from the first to the last. */
export function moisDe(
  annee: number | null,
  premier: number,
  dernier: number,
  precision: Precision = 'mois',
): PeriodeLue | null {
  if (annee === null || premier < 1 || dernier > 12) return null;
  return { debut: isoOf(annee, premier, 1), fin: isoOf(annee, dernier, dernierJour(annee, dernier)), precision };
}

/** An ISO week, Monday to Sunday: the week of 4 January is the first. */
export function semaineDe(annee: number | null, rang: number): PeriodeLue | null {
  if (annee === null || rang < 1 || rang > 53) return null;
  const quatreJanvier = new Date(Date.UTC(annee, 0, 4));
  const lundi = 4 - ((quatreJanvier.getUTCDay() + 6) % 7) + 7 * (rang - 1);
  const jeudi = new Date(Date.UTC(annee, 0, lundi + 3));
  if (jeudi.getUTCFullYear() !== annee) return null;
  return { debut: isoDuRang(annee, lundi), fin: isoDuRang(annee, lundi + 6), precision: 'semaine', devine: 'tout' };
}

/** From 1900 to 2100; two figures are of this century, from 2010 on: « 26/09/01 » may be written the other way round. */
export function anneeDe(texte: string | undefined): number | null {
  if (texte === undefined) return null;
  const annee = texte.length === 2 ? 2000 + Number(texte) : Number(texte);
  return annee >= 1900 && annee <= 2100 && (texte.length === 4 || (annee >= 2010 && annee < 2070)) ? annee : null;
}

function isoDuRang(annee: number, jour: number): string {
  return new Date(Date.UTC(annee, 0, jour)).toISOString().slice(0, 10);
}
