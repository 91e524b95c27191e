import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { joursEntre } from '../../dossier/jours.js';
import type { Point } from './mesures.js';

/** First and last day of the convention; null when one is not known. */
export type Periode = { readonly debut: string; readonly fin: string } | null;

/** The straight way of an indicator from its start to its target. */
export interface Chemin {
  readonly depart: Point;
  readonly cible: Point;
}

/** When the way starts and ends: the indicator's own dates, or else those of the convention. */
export function bornesDe({ dateDepart, dateCible }: Indicateur, periode: Periode) {
  return { debut: dateDepart?.valeur ?? periode?.debut, fin: dateCible?.valeur ?? periode?.fin };
}

/** Null when the start, the target, or one of their dates is missing, or when the target would come before the start. */
export function cheminDe(indicateur: Indicateur, periode: Periode): Chemin | null {
  const { depart, cible } = indicateur;
  const { debut, fin } = bornesDe(indicateur, periode);
  if (!depart || !cible || !debut || !fin || debut >= fin) return null;
  return { depart: { date: debut, valeur: depart.valeur }, cible: { date: fin, valeur: cible.valeur } };
}

/** The value that the way goes through on a day: that of the start before it, that of the target after it. */
export function attenduAu({ depart, cible }: Chemin, date: string): number {
  const part = joursEntre(depart.date, date) / joursEntre(depart.date, cible.date);
  return depart.valeur + (cible.valeur - depart.valeur) * Math.min(1, Math.max(0, part));
}

/**
 * 1 when more is better, -1 when less is, 0 when that is not known: from the start to the target when both are given and
 * differ, otherwise as the workbook says.
 */
export function directionOf({ depart, cible, sens }: Indicateur): number {
  const pente = depart && cible ? Math.sign(cible.valeur - depart.valeur) : 0;
  if (pente !== 0) return pente;
  return sens?.valeur === 'hausse' ? 1 : sens?.valeur === 'baisse' ? -1 : 0;
}

/** Whether a value is the target, or beyond it in the direction that is wanted. */
export function isAtteinte(indicateur: Indicateur, valeur: number): boolean {
  const { cible } = indicateur;
  if (!cible) return false;
  const sens = directionOf(indicateur);
  return sens === 0 ? valeur === cible.valeur : (valeur - cible.valeur) * sens >= 0;
}
