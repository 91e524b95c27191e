import donnees from '../../../data/word/graphiques.json' with { type: 'json' };
import type { GraphiqueDeValeurs } from './graphique.js';
import type { Remplissage } from './remplir.js';

/** Horizontal bars, the first category at the top, stacked or side by side. */
export function fillBarres({ type, categories, series }: GraphiqueDeValeurs): Remplissage {
  const { part, series: allures } = donnees[type === 'barres-empilees' ? type : 'barres'];
  return {
    part,
    categories,
    series: series.map(({ nom, valeurs, rang }) => ({ nom, valeurs, part: allures[rang % allures.length] ?? [] })),
  };
}
