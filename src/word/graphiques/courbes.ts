import type { LineChartOptions } from 'docx/charts';
import { couleurLigneOf } from './couleurs.js';
import type { GraphiqueDeValeurs, Serie } from './graphique.js';

const marques = ['circle', 'square', 'diamond', 'triangle'] as const;

/** Lines over dates: a marker of its own for each, a gap where a value is missing, the way to the target in dashes. */
export function optionsCourbes({ categories, series }: GraphiqueDeValeurs): LineChartOptions {
  const cibles = series.filter(({ cible }) => cible).map(({ nom }) => nom);
  return {
    type: 'line',
    categories: [...categories],
    emptyValues: 'gap',
    legend: { position: 'bottom', ...(cibles.length > 0 && { hiddenEntries: cibles }) },
    series: series.map((serie) => ({
      name: serie.nom,
      values: [...serie.valeurs],
      color: couleurLigneOf(serie.rang),
      markers: { shape: marques[serie.rang % marques.length] ?? 'circle', size: 7 },
      line: { color: couleurLigneOf(serie.rang), width: 2.25, ...(serie.cible && { dash: 'dash' as const }) },
      pointLabels: labelsOf(serie, series),
    })),
  };
}

/** A line alone has each of its measures written; of several, only where they end, when those labels stand apart. */
function labelsOf({ valeurs, cible, rang }: Serie, series: readonly Serie[]) {
  const seule = !series.some((autre) => autre.rang !== rang);
  const dernier = valeurs.findLastIndex((valeur) => valeur !== null);
  const prolongee = !cible && series.some((autre) => autre.cible && autre.rang === rang);
  return valeurs.map((_, place) => {
    if (place === dernier && !prolongee)
      return seule || endsApart(series) ? { value: true, position: 'right' as const } : undefined;
    return seule && !cible ? { value: true, position: 'above' as const } : undefined;
  });
}

function endsApart(series: readonly Serie[]): boolean {
  const valeurs = series.flatMap((serie) => serie.valeurs.flatMap((valeur) => valeur ?? []));
  const etendue = Math.max(...valeurs) - Math.min(0, ...valeurs);
  const fins = series
    .filter(({ cible, rang }) => cible || !series.some((autre) => autre.cible && autre.rang === rang))
    .map((serie) => serie.valeurs.findLast((valeur) => valeur !== null) ?? 0)
    .sort((a, b) => a - b);
  return fins.every((fin, place) => {
    const ecart = fin - (fins[place - 1] ?? Number.NEGATIVE_INFINITY);
    return ecart === 0 || ecart > etendue * 0.08;
  });
}
