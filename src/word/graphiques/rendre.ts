import { strToU8 } from 'fflate';
import donnees from '../../../data/word/graphiques.json' with { type: 'json' };
import type { Paquet } from '../../paquet/parties.js';
import { addRelation } from '../../paquet/relations.js';
import { addPart } from '../../paquet/types.js';
import { escapeXml } from '../../xml/ecriture.js';
import { fillPartie } from '../partie.js';
import { fillBarres } from './barres.js';
import { fillCalendrier, hauteurDuCalendrier } from './calendrier.js';
import { renderClasseur } from './classeur.js';
import { fillCourbes } from './courbes.js';
import { describeGraphique } from './description.js';
import type { Graphique } from './graphique.js';
import { fillChart, type Remplissage } from './remplir.js';

/** English Metric Units in a pixel. */
const parPixel = 9525;

/**
 * Adds a chart to the package, with the workbook that Word opens to edit it.
 * @param numero its rank in the document, from 1
 * @param largeur width of the text, in twentieths of a point
 * @returns the paragraph that shows it, as XML
 */
export function addGraphique(
  paquet: Paquet,
  graphique: Graphique,
  { numero, largeur }: { readonly numero: number; readonly largeur: number },
): string {
  const chart = `word/charts/chart${numero}.xml`;
  const classeur = `word/embeddings/Microsoft_Excel_Worksheet${numero}.xlsx`;
  const relation = `rIdGraphique${numero}`;
  const remplissage = fill(graphique);
  addPart(
    paquet,
    chart,
    strToU8(fillChart(remplissage)),
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  );
  addPart(
    paquet,
    classeur,
    renderClasseur(remplissage),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
  addRelation(paquet, chart, { id: 'rId1', type: 'package', cible: classeur });
  addRelation(paquet, 'word/document.xml', { id: relation, type: 'chart', cible: chart });
  return fillPartie(donnees.dessin, {
    numero,
    relation,
    largeur: Math.round(largeur / 15) * parPixel,
    hauteur: heightOf(graphique) * parPixel,
    titre: escapeXml(graphique.titre),
    description: escapeXml(describeGraphique(graphique)),
  });
}

function fill(graphique: Graphique): Remplissage {
  if (graphique.type === 'calendrier') return fillCalendrier(graphique);
  return graphique.type === 'courbes' ? fillCourbes(graphique) : fillBarres(graphique);
}

/** In pixels: a bar must hold its label, and a calendar of 25 actions its page. */
function heightOf(graphique: Graphique): number {
  if (graphique.type === 'calendrier') return hauteurDuCalendrier(graphique);
  const entrees = graphique.series.filter(({ cible }) => !cible).length;
  if (graphique.type === 'courbes') return 190 + entrees * 18;
  const parCategorie = graphique.type === 'barres' ? 14 + entrees * 17 : 30;
  return 80 + graphique.categories.length * parCategorie;
}
