import type { BarChartOptions } from 'docx/charts';
import { motifOf } from './couleurs.js';
import type { GraphiqueDeValeurs } from './graphique.js';

/** Written on each bar, so that the figure is read in black and white too; a zero has no label. */
const format = '#,##0;-#,##0;""';

/** Horizontal bars, the first category at the top, stacked or side by side. */
export function optionsBarres({ type, categories, series }: GraphiqueDeValeurs): BarChartOptions {
  const empilees = type === 'barres-empilees';
  return {
    type: 'bar',
    stacking: empilees ? 'stacked' : 'none',
    gapWidth: empilees ? 60 : 70,
    categories: [...categories],
    legend: { position: 'bottom' },
    categoryAxis: { reverseOrder: true },
    // The labels give the figures: the axis would only repeat them.
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    series: series.map(({ nom, valeurs, rang }) => ({
      name: nom,
      values: [...valeurs],
      color: motifOf(rang).couleur,
      dataLabels: {
        value: true,
        numberFormat: format,
        position: empilees ? 'center' : 'outsideEnd',
        font: { color: empilees ? motifOf(rang).texte : '222222' },
      },
    })),
  };
}
