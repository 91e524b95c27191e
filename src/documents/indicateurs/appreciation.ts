import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { addMois } from '../../dossier/jours.js';
import { attenduAu, bornesDe, type Chemin, cheminDe, directionOf, isAtteinte, type Periode } from './chemin.js';
import type { Point } from './mesures.js';

/**
 * How far from its way a measure may stand and still be on it, as a part of the whole way from start to target: a tenth,
 * which is six months of a convention of five years. Closer than that, a difference says more of the day when one
 * measured than of what was done.
 */
export const tolerance = 0.1;

/** The same, as a part of the target, for an indicator whose target is its start: its way has no length. */
export const toleranceDeMaintien = 0.05;

/** A measure older than this, in months, says nothing of today: a year between two measures, a quarter to write the second. */
export const moisRecents = 15;

/** Where an indicator stands on its way, or why that cannot be told. */
export type CodeAppreciation =
  | 'atteinte'
  | 'tenue'
  | 'avance'
  | 'conforme'
  | 'retrait'
  | 'recul'
  | 'non-atteinte'
  | 'ancienne'
  | 'sans-mesure'
  | 'non-datee'
  | 'avant-depart'
  | 'sans-cible'
  | 'sans-depart'
  | 'sans-chemin';

export interface Appreciation {
  readonly code: CodeAppreciation;
  /** The value of the way on the day of the measure, as it is printed; null when there is no way, or nothing to compare. */
  readonly attendu: number | null;
}

/**
 * Compares the last measure with the way from start to target on the very day of that measure.
 * @param mesure the last measure not after `date`, that of the document; null when there is none
 */
export function appreciate(
  indicateur: Indicateur,
  mesure: Point | null,
  { date, periode }: { readonly date: string; readonly periode: Periode },
): Appreciation {
  const { debut } = bornesDe(indicateur, periode);
  if (!mesure) return without('sans-mesure');
  if (mesure.date < addMois(date, -moisRecents)) return without('ancienne');
  if (!indicateur.cible) return without('sans-cible');
  if (indicateur.depart && debut && mesure.date <= debut) return without('avant-depart');
  const chemin = cheminDe(indicateur, periode);
  const attendu = chemin && roundAttendu(chemin, mesure);
  const code = comparer(indicateur, mesure, { attendu, periode });
  // A target that is reached needs no comparison.
  return { code, attendu: code === 'atteinte' || code === 'tenue' ? null : attendu };
}

/** Below this length of way, a unit is much: a decimal is given. */
const cheminCourt = 20;

/** No more exact than the figures that it is worked out from: it is compared as it is printed. */
function roundAttendu(chemin: Chemin, mesure: Point): number {
  const { depart, cible } = chemin;
  const court = Math.abs(cible.valeur - depart.valeur) < cheminCourt ? 1 : 0;
  const decimales = Math.max(court, ...[depart.valeur, cible.valeur, mesure.valeur].map(decimalesOf));
  const pas = 10 ** Math.min(2, decimales);
  return Math.round(attenduAu(chemin, mesure.date) * pas) / pas;
}

function decimalesOf(nombre: number): number {
  return /\.(\d+)$/.exec(String(nombre))?.[1]?.length ?? 0;
}

function without(code: CodeAppreciation): Appreciation {
  return { code, attendu: null };
}

function comparer(
  indicateur: Indicateur,
  mesure: Point,
  { attendu, periode }: { readonly attendu: number | null; readonly periode: Periode },
): CodeAppreciation {
  const { depart, cible } = indicateur;
  const { fin } = bornesDe(indicateur, periode);
  const echue = fin !== undefined && mesure.date >= fin;
  if (depart && cible && depart.valeur === cible.valeur) return maintenir(indicateur, mesure.valeur);
  if (isAtteinte(indicateur, mesure.valeur)) return 'atteinte';
  const sens = directionOf(indicateur);
  if (depart && (mesure.valeur - depart.valeur) * sens < 0) return 'recul';
  if (echue) return 'non-atteinte';
  if (!depart) return 'sans-depart';
  if (attendu === null || !cible) return 'sans-chemin';
  const ecart = (mesure.valeur - attendu) * sens;
  const admis = Math.abs(cible.valeur - depart.valeur) * tolerance;
  // Binary must not tell 0.3 from 0.1 × 3.
  if (Math.abs(ecart) <= admis + 1e-9) return 'conforme';
  return ecart > 0 ? 'avance' : 'retrait';
}

/** A target that is the start is to be held. */
function maintenir(indicateur: Indicateur, valeur: number): CodeAppreciation {
  const cible = indicateur.cible?.valeur ?? 0;
  const proche = Math.abs(valeur - cible) <= Math.abs(cible) * toleranceDeMaintien;
  return proche || isAtteinte(indicateur, valeur) ? 'tenue' : 'recul';
}
