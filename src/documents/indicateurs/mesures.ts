import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import type { Mesure } from '../../dossier/feuilles/mesures.js';
import { compareDates } from '../../dossier/ordre-des-dates.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';

/** A value and its day, `AAAA-MM-JJ`. */
export interface Point {
  readonly date: string;
  readonly valeur: number;
}

/** The latest measure not after the date. */
export function lastMesure(indicateur: Indicateur, mesures: readonly Mesure[], date: string): Mesure | undefined {
  return mesuresDe(indicateur, mesures)
    .filter((mesure) => mesure.valeur && mesure.date && mesure.date.valeur <= date)
    .at(-1);
}

/** What a measure says of a day; null when its value or its date is missing. */
export function pointOf(mesure: Mesure | undefined): Point | null {
  return mesure?.valeur && mesure.date ? { date: mesure.date.valeur, valeur: mesure.valeur.valeur } : null;
}

/** The measures that name an indicator by its number or its wording, in the order of their dates. */
export function mesuresDe(indicateur: Indicateur, mesures: readonly Mesure[]): readonly Mesure[] {
  const noms = [indicateur.numero?.valeur, indicateur.libelle?.valeur].flatMap((nom) => (nom ? [normalize(nom)] : []));
  return mesures
    .filter((mesure) => noms.includes(normalize(mesure.indicateur?.valeur ?? '')))
    .sort((a, b) => compareDates(a.date?.valeur ?? '', b.date?.valeur ?? ''));
}
