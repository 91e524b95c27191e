import { strToU8 } from 'fflate';
import type { Paquet } from '../../paquet/parties.js';
import { addRelation } from '../../paquet/relations.js';
import { addPart } from '../../paquet/types.js';
import { renderClasseur } from '../../word/graphiques/classeur.js';
import type { Graphique } from '../../word/graphiques/graphique.js';
import { fillChart } from '../../word/graphiques/remplir.js';
import { fillGraphique } from '../../word/graphiques/rendre.js';

const types = {
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  classeur: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What is written in a chart must be read from the back of the room, in hundredths of a point. */
const corpsMin = 1800;

/**
 * Adds to the package the chart that the bilan would show, with the workbook that opens to edit it.
 * @param diapo the part that shows it
 * @returns what its frame holds
 */
export function addGraphiqueDeDiapo(paquet: Paquet, diapo: string, graphique: Graphique): string {
  const numero = Object.keys(paquet).filter((chemin) => chemin.startsWith('ppt/charts/chart')).length + 1;
  const chart = `ppt/charts/chart${numero}.xml`;
  const classeur = `ppt/embeddings/Microsoft_Excel_Worksheet${numero}.xlsx`;
  const remplissage = fillGraphique(graphique);
  addPart(paquet, chart, strToU8(enlarge(fillChart(remplissage))), types.chart);
  addPart(paquet, classeur, renderClasseur(remplissage), types.classeur);
  addRelation(paquet, chart, { id: 'rId1', type: 'package', cible: classeur });
  const relation = addRelation(paquet, diapo, { type: 'chart', cible: chart });
  return `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/>`;
}

/** The grey of an axis's words on paper: too pale for a projector. */
const gris = '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>';

/** The same chart as in a page, its words larger, darker and in the fonts of the deck. What was typed is escaped: no attribute stands in it. */
function enlarge(xml: string): string {
  return xml
    .replace(/<a:defRPr sz="(\d+)"/g, (_, taille: string) => `<a:defRPr sz="${Math.max(corpsMin, Number(taille))}"`)
    .replaceAll(gris, '<a:schemeClr val="tx1"/>')
    .replaceAll('<a:latin typeface="Arial"/>', '<a:latin typeface="+mn-lt"/>');
}
