import donnees from '../../../data/word/graphiques.json' with { type: 'json' };
import { type GraphiqueDeValeurs, valeursDe } from './graphique.js';
import { formatDesNombres } from './nombres.js';
import type { Remplissage } from './remplir.js';

/** Horizontal bars, the first category at the top, stacked or side by side. A zero has no label. */
export function fillBarres({ type, categories, series }: GraphiqueDeValeurs): Remplissage {
  const { part, series: allures } = donnees[type === 'barres-empilees' ? type : 'barres'];
  const nombres = formatDesNombres(valeursDe(series));
  const format = `${nombres};-${nombres};&quot;&quot;`;
  return {
    part,
    categories,
    series: series.map(({ nom, valeurs, rang }) => ({
      nom,
      valeurs,
      part: allures[rang % allures.length] ?? [],
      marques: { format },
    })),
  };
}
