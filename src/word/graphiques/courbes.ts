import donnees from '../../../data/word/graphiques.json' with { type: 'json' };
import { parseJour } from '../../dossier/jours.js';
import { fillPartie } from '../partie.js';
import { axeDesDates, axeDesValeurs, graduationsDeValeurs } from './axes.js';
import { couleursLignes } from './couleurs.js';
import { type PlaceEtiquette, placeEtiquettes } from './etiquettes.js';
import { type GraphiqueDeValeurs, type Serie, valeursDe } from './graphique.js';
import { formatDesNombres, toSerie } from './nombres.js';
import type { Remplissage } from './remplir.js';

const { courbes } = donnees;

/** Lines over dates, spaced truly: a marker of its own for each; from point to point whatever lies between, the way to the target in dashes. */
export function fillCourbes({ categories, series: lues }: GraphiqueDeValeurs): Remplissage {
  const series = inOrder(lues);
  const cibles = series.flatMap(({ cible }, rang) => (cible ? [rang] : []));
  const masquees = cibles.map((rang) => fillPartie(courbes.masquee, { rang })).join('');
  // The caption names a line that stands alone.
  const seule = series.length - cibles.length === 1;
  const dates = categories.map(parseJour);
  const { debut, fin, mois } = axeDesDates(dates);
  const axe = axeDesValeurs(valeursDe(series));
  const format = formatDesNombres(valeursDe(series));
  return {
    part: courbes.part,
    marques: {
      legende: seule ? '' : fillPartie(courbes.legende, { masquees }),
      debut: toSerie(debut),
      fin: toSerie(fin),
      mois,
      ...axe,
      format: formatDesNombres(graduationsDeValeurs(axe)),
    },
    categories: dates.map(toSerie),
    series: series.map((serie) => ({
      nom: serie.nom,
      valeurs: serie.valeurs,
      part: allureOf(serie),
      marques: { etiquettes: renderEtiquettes(placeEtiquettes(serie, { categories, series }), format) },
    })),
  };
}

/** The ways are drawn first: their hollow ends stay under the measures. */
export function inOrder(series: readonly Serie[]): readonly Serie[] {
  return [...series.filter(({ cible }) => cible), ...series.filter(({ cible }) => !cible)];
}

/** The looks of the lines come first, then those of the ways to their targets. */
function allureOf({ rang, cible }: Serie): readonly string[] {
  const nombre = couleursLignes.length;
  return courbes.series[(rang % nombre) + (cible ? nombre : 0)] ?? [];
}

function renderEtiquettes(places: readonly PlaceEtiquette[], format: string): string {
  const etiquettes = places
    .map((place, rang) => (place === null ? '' : fillPartie(courbes[place], { rang, format })))
    .join('');
  return etiquettes && fillPartie(courbes.etiquettes, { etiquettes });
}
