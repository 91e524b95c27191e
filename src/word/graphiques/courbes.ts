import type { LineChartOptions } from 'docx/charts';
import { couleurLigneOf } from './couleurs.js';
import { placeEtiquettes } from './etiquettes.js';
import type { GraphiqueDeValeurs } from './graphique.js';

const marques = ['circle', 'square', 'diamond', 'triangle'] as const;
const positions = { dessus: 'above', droite: 'right' } as const;

/** Lines over dates: a marker of its own for each, a gap where a value is missing, the way to the target in dashes. */
export function optionsCourbes({ categories, series }: GraphiqueDeValeurs): LineChartOptions {
  const cibles = series.filter(({ cible }) => cible).map(({ nom }) => nom);
  const seule = series.length - cibles.length === 1;
  return {
    type: 'line',
    categories: [...categories],
    emptyValues: 'gap',
    // The caption names a line that stands alone.
    legend: seule ? false : { position: 'bottom', ...(cibles.length > 0 && { hiddenEntries: cibles }) },
    series: series.map((serie) => ({
      name: serie.nom,
      values: [...serie.valeurs],
      color: couleurLigneOf(serie.rang),
      markers: { shape: marques[serie.rang % marques.length] ?? 'circle', size: 7 },
      line: { color: couleurLigneOf(serie.rang), width: 2.25, ...(serie.cible && { dash: 'dash' as const }) },
      pointLabels: placeEtiquettes(serie, series).map((place) =>
        place === null ? undefined : { value: true, position: positions[place] },
      ),
    })),
  };
}
