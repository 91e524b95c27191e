import type { Paragraph } from 'docx';
import type { ChartRunOptions } from 'docx/charts';
import { optionsBarres } from './barres.js';
import { optionsCalendrier } from './calendrier.js';
import { optionsCourbes } from './courbes.js';
import { describeGraphique } from './description.js';
import type { Graphique } from './graphique.js';

/** All of a chart's text; sizes are docx's own, 9 points and 8 for the labels of a calendar. */
const police = { name: 'Arial' } as const;

/**
 * The chart as a paragraph of docx, which writes its parts: it stays editable in Word.
 * @param largeur width of the text, in twentieths of a point
 */
export async function renderGraphique(
  graphique: Graphique,
  largeur: number,
  docx: typeof import('docx'),
): Promise<Paragraph> {
  const { ChartRun } = await import('docx/charts');
  const options: ChartRunOptions = {
    ...optionsOf(graphique),
    font: police,
    chartArea: { border: 'none' },
    transformation: { width: Math.round(largeur / 15), height: heightOf(graphique) },
    altText: { name: graphique.titre, title: graphique.titre, description: describeGraphique(graphique) },
  };
  return new docx.Paragraph({ style: 'Graphique', keepNext: true, children: [new ChartRun(options)] });
}

function optionsOf(graphique: Graphique) {
  if (graphique.type === 'calendrier') return optionsCalendrier(graphique);
  return graphique.type === 'courbes' ? optionsCourbes(graphique) : optionsBarres(graphique);
}

/** In pixels: a bar must hold its label, and a calendar of 25 actions its page. */
function heightOf(graphique: Graphique): number {
  if (graphique.type === 'calendrier') return 50 + graphique.barres.length * 21;
  const entrees = graphique.series.filter(({ cible }) => !cible).length;
  if (graphique.type === 'courbes') return 220 + entrees * 18;
  const parCategorie = graphique.type === 'barres' ? 14 + entrees * 17 : 30;
  return 80 + graphique.categories.length * parCategorie;
}
