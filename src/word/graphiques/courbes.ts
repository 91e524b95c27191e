import donnees from '../../../data/word/graphiques.json' with { type: 'json' };
import { fillPartie } from '../partie.js';
import { couleursLignes } from './couleurs.js';
import { placeEtiquettes } from './etiquettes.js';
import type { GraphiqueDeValeurs, Serie } from './graphique.js';
import type { Remplissage } from './remplir.js';

const { courbes } = donnees;

/** Lines over dates: a marker of its own for each, a gap where a value is missing, the way to the target in dashes. */
export function fillCourbes({ categories, series }: GraphiqueDeValeurs): Remplissage {
  const cibles = series.flatMap(({ cible }, rang) => (cible ? [rang] : []));
  const masquees = cibles.map((rang) => fillPartie(courbes.masquee, { rang })).join('');
  // The caption names a line that stands alone.
  const seule = series.length - cibles.length === 1;
  return {
    part: courbes.part,
    marques: { legende: seule ? '' : fillPartie(courbes.legende, { masquees }) },
    categories,
    series: series.map((serie) => ({
      nom: serie.nom,
      valeurs: serie.valeurs,
      part: allureOf(serie),
      marques: { etiquettes: renderEtiquettes(serie, series) },
    })),
  };
}

/** The looks of the lines come first, then those of the ways to their targets. */
function allureOf({ rang, cible }: Serie): readonly string[] {
  const nombre = couleursLignes.length;
  return courbes.series[(rang % nombre) + (cible ? nombre : 0)] ?? [];
}

function renderEtiquettes(serie: Serie, series: readonly Serie[]): string {
  const etiquettes = placeEtiquettes(serie, series)
    .map((place, rang) => (place === null ? '' : fillPartie(courbes[place], { rang })))
    .join('');
  return etiquettes && fillPartie(courbes.etiquettes, { etiquettes });
}
