import type { Serie } from './graphique.js';

/** Where the figure of a point of a curve is written, beside its marker; null when it is read on the axis. */
export type PlaceEtiquette = 'dessus' | 'droite' | null;

/** Labels closer than this, as a part of the height of the chart, would cover one another. */
const ecartMin = 0.08;

/** A line alone has each of its measures written; of several, only where they end, when those labels stand apart. */
export function placeEtiquettes(serie: Serie, series: readonly Serie[]): readonly PlaceEtiquette[] {
  const seule = series.every(({ rang }) => rang === serie.rang);
  const dernier = serie.valeurs.findLastIndex((valeur) => valeur !== null);
  return serie.valeurs.map((valeur, place) => {
    if (valeur === null) return null;
    const fin = place === dernier && !isProlongee(serie, series);
    if (fin) return seule || endsApart(series) ? 'droite' : null;
    return seule && !serie.cible ? 'dessus' : null;
  });
}

/** A line goes on as its target: their common point is written once, and its end is the target's. */
function isProlongee({ cible, rang }: Serie, series: readonly Serie[]): boolean {
  return !cible && series.some((autre) => autre.cible && autre.rang === rang);
}

function endsApart(series: readonly Serie[]): boolean {
  const valeurs = series.flatMap((serie) => serie.valeurs.flatMap((valeur) => valeur ?? []));
  const etendue = Math.max(...valeurs) - Math.min(0, ...valeurs);
  const fins = series
    .filter((serie) => !isProlongee(serie, series))
    .map((serie) => serie.valeurs.findLast((valeur) => valeur !== null) ?? 0)
    .sort((a, b) => a - b);
  return fins.every((fin, rang) => {
    const ecart = fin - (fins[rang - 1] ?? Number.NEGATIVE_INFINITY);
    return ecart === 0 || ecart > etendue * ecartMin;
  });
}
