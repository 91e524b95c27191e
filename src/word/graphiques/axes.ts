import { addMois, isoOf, partsOf } from '../../dossier/jours.js';

/** Bounds of an axis of values, and what stands between two of its marks. */
export interface AxeDesValeurs {
  readonly min: number;
  readonly max: number;
  readonly pas: number;
}

/** Bounds of an axis of dates, `AAAA-MM-JJ`, first days of months, and the months between two of its marks. */
export interface AxeDesDates {
  readonly debut: string;
  readonly fin: string;
  readonly mois: number;
}

/** About how many marks an axis of values has. */
const marquesDeValeurs = 5;
/** How many marks an axis of dates has at most: they are named side by side. */
const maxDates = 8;
const pasDeDates = [1, 2, 3, 6, 12];
/** Below this part of the highest value, differences would not be seen from zero. */
const ecrasement = 1 / 6;

/**
 * From zero, unless the values stand so close together that nothing would be seen: `min` then is not zero, and the caption
 * has to say so. Word, LibreOffice and the preview draw the same axis, as none of them is left to choose it.
 */
export function axeDesValeurs(valeurs: readonly number[]): AxeDesValeurs {
  const [bas, haut] = [Math.min(...valeurs), Math.max(...valeurs)];
  const serrees = bas > 0 && haut > bas && (haut - bas) / haut < ecrasement;
  const debut = serrees ? bas - (haut - bas) / 2 : Math.min(0, bas);
  const fin = Math.max(haut, 0) - debut > 0 ? Math.max(haut, 0) : debut + 1;
  const pas = roundUp((fin - debut) / marquesDeValeurs);
  return { min: exact(Math.floor(debut / pas) * pas), max: exact(Math.ceil(exact(fin / pas)) * pas), pas };
}

/** 1, 2 or 5, or ten times those, or a tenth. */
function roundUp(nombre: number): number {
  const puissance = 10 ** Math.floor(Math.log10(nombre));
  const facteur = [1, 2, 5].find((candidat) => candidat * puissance >= nombre * 0.999) ?? 10;
  return exact(facteur * puissance);
}

/** Without what binary adds to a decimal: 0.1 × 3 is 0.3. */
function exact(nombre: number): number {
  return Number(nombre.toPrecision(12));
}

/**
 * Marks fall on the first day of a year, of a half-year, of a quarter or of a month. There is some room before the first
 * date, whose figure would stand on the axis, and after the last one.
 */
export function axeDesDates(dates: readonly string[]): AxeDesDates {
  const triees = [...dates].sort();
  const [annee, premier] = partsOf(addMois(triees[0] ?? '', -1));
  const [derniereAnnee, dernier] = partsOf(triees.at(-1) ?? '');
  const fin = isoOf(derniereAnnee, dernier, 1);
  const duree = moisEntre(isoOf(annee, premier, 1), fin) + 1;
  const mois = pasDeDates.find((pas) => duree / pas < maxDates) ?? 12 * Math.ceil(duree / 12 / maxDates);
  const debut = isoOf(annee, premier - ((premier - 1) % Math.min(mois, 12)), 1);
  return { debut, fin: addMois(fin, 1 + Math.ceil(duree / 20)), mois };
}

function moisEntre(depuis: string, jusqua: string): number {
  const [[annee, mois], [derniereAnnee, dernierMois]] = [partsOf(depuis), partsOf(jusqua)];
  return (derniereAnnee - annee) * 12 + dernierMois - mois;
}

/** The marks of an axis of values. */
export function graduationsDeValeurs({ min, max, pas }: AxeDesValeurs): readonly number[] {
  return Array.from({ length: Math.round((max - min) / pas) + 1 }, (_, rang) => exact(min + rang * pas));
}

/** The marks of an axis of dates. */
export function graduationsDeDates({ debut, fin, mois }: AxeDesDates): readonly string[] {
  return Array.from({ length: Math.floor(moisEntre(debut, fin) / mois) + 1 }, (_, rang) => addMois(debut, rang * mois));
}
