import { parseJour } from '../../dossier/jours.js';
import { type GraphiqueDeValeurs, type Serie, valeursDe } from './graphique.js';
import { toSerie } from './nombres.js';

/** Where the figure of a point of a curve is written, beside its marker; null when it is read on the axis. */
export type PlaceEtiquette = 'dessus' | 'dessous' | 'droite' | null;

/** Labels closer than this, as a part of the height of the chart, would cover one another. */
const ecartMin = 0.08;

/**
 * A line alone has each of its measures written, away from its way, and its target; of several, only where they end, their
 * targets or else their last measures, when those labels stand apart.
 */
export function placeEtiquettes(
  serie: Serie,
  { categories, series }: Pick<GraphiqueDeValeurs, 'categories' | 'series'>,
): readonly PlaceEtiquette[] {
  const seule = series.every(({ rang }) => rang === serie.rang);
  const chemin = series.find(({ cible, rang }) => cible && rang === serie.rang);
  const dernier = serie.valeurs.findLastIndex((valeur) => valeur !== null);
  return serie.valeurs.map((valeur, place) => {
    if (valeur === null) return null;
    if (place === dernier && isFin(serie, series)) return seule || endsApart(series) ? 'droite' : null;
    if (!seule || serie.cible) return null;
    return chemin && valeur < heightAt(chemin, categories, place) ? 'dessous' : 'dessus';
  });
}

/** Where a way goes through on the day of a category. */
function heightAt({ valeurs }: Serie, categories: readonly string[], place: number): number {
  const jourDe = (rang: number) => toSerie(parseJour(categories[rang] ?? ''));
  const points = valeurs.flatMap((valeur, rang) => (valeur === null ? [] : [{ jour: jourDe(rang), valeur }]));
  const [debut, fin] = [points[0], points.at(-1)];
  if (!debut || !fin || debut === fin) return Number.NEGATIVE_INFINITY;
  return debut.valeur + ((fin.valeur - debut.valeur) * (jourDe(place) - debut.jour)) / (fin.jour - debut.jour);
}

/** A line that has a target ends with it. */
function isFin({ cible, rang }: Serie, series: readonly Serie[]): boolean {
  return cible || !series.some((autre) => autre.cible && autre.rang === rang);
}

function endsApart(series: readonly Serie[]): boolean {
  const valeurs = valeursDe(series);
  const etendue = Math.max(...valeurs) - Math.min(0, ...valeurs);
  const fins = series
    .filter((serie) => isFin(serie, series))
    .map((serie) => serie.valeurs.findLast((valeur) => valeur !== null) ?? 0)
    .sort((a, b) => a - b);
  return fins.every((fin, rang) => {
    const ecart = fin - (fins[rang - 1] ?? Number.NEGATIVE_INFINITY);
    return ecart === 0 || ecart > etendue * ecartMin;
  });
}
