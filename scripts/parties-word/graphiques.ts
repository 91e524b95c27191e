import { Document, Packer, Paragraph } from 'docx';
import { type BarChartOptions, ChartRun, type LineChartOptions } from 'docx/charts';
import { strFromU8, unzipSync } from 'fflate';
import { couleursLignes, motifs } from '../../src/word/graphiques/couleurs.js';
import { finishChart, invisible } from './finition.js';
import { findOne } from './marquer.js';
import { markAxe, markClasseur, markDessin, markRepere, splitCourbes, splitSeries } from './marques-graphiques.js';

/** Two points, so that docx writes a label of each kind; what is written for a document takes the place of both. */
const categories = ['{{un}}', '{{deux}}'];
const values = [1, 2];
/** The same as days, for an axis that spaces them truly. */
const jours = [new Date('2026-01-01'), new Date('2027-03-01')];
/** Bounds of the axes, that nothing else in a chart is worth. */
const bornes = { min: 111, max: 222, pas: 44, repere: 155 };
/** What gives way to the number format of the document's figures. */
const format = '"format"';
const formatAxe = '"format de l’axe"';

/** Horizontal bars, the first category at the top, stacked or side by side: a series for each look. */
function optionsBarres(empilees: boolean): BarChartOptions {
  return {
    type: 'bar',
    stacking: empilees ? 'stacked' : 'none',
    gapWidth: empilees ? 60 : 70,
    categories,
    legend: { position: 'bottom' },
    categoryAxis: { reverseOrder: true },
    // The labels give the figures: the axis would only repeat them.
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    series: motifs.map(({ couleur, texte }, rang) => ({
      name: `${rang}`,
      values,
      color: couleur,
      dataLabels: {
        value: true,
        numberFormat: format,
        position: empilees ? 'center' : 'outsideEnd',
        font: { color: empilees ? texte : '222222' },
      },
    })),
  };
}

const formes = ['circle', 'square', 'diamond'] as const;

/** Lines over dates, spaced truly, a marker of its own for each; then the ways from start to target, in thin dashes. */
const optionsCourbes: LineChartOptions = {
  type: 'line',
  categories: jours,
  emptyValues: 'connect',
  categoryAxis: { numberFormat: 'mm/yyyy' },
  valueAxis: { minimum: bornes.min, maximum: bornes.max, interval: bornes.pas, numberFormat: formatAxe },
  legend: { position: 'bottom', hiddenEntries: couleursLignes.map((_, rang) => `cible ${rang}`) },
  series: [false, true].flatMap((cible) =>
    couleursLignes.map((color, rang) => ({
      name: cible ? `cible ${rang}` : `${rang}`,
      values,
      color,
      markers: { shape: formes[rang] ?? 'circle', size: 7 },
      line: cible ? { color, width: 1.25, dash: 'dash' as const } : { color, width: 2.25 },
      ...(cible || rang > 0
        ? {}
        : {
            pointLabels: [
              { value: true, position: 'above' as const, numberFormat: format },
              { value: true, position: 'right' as const, numberFormat: format },
            ],
          }),
    })),
  ),
};

/**
 * Stacked bars on an axis of dates: what comes before the start is not filled. No legend: the caption says what dark and
 * light mean, and LibreOffice would show the unfilled series there.
 */
function optionsCalendrier(avecRepere: boolean): BarChartOptions {
  return {
    type: 'bar',
    stacking: 'stacked',
    gapWidth: 35,
    categories,
    legend: false,
    categoryAxis: { reverseOrder: true, font: { size: 8 }, ...(avecRepere && { crossesAt: bornes.repere }) },
    valueAxis: {
      minimum: bornes.min,
      maximum: bornes.max,
      interval: bornes.pas,
      numberFormat: 'mm/yyyy',
      font: { size: 8 },
    },
    series: [invisible, motifs[0]?.couleur ?? '', motifs[2]?.couleur ?? ''].map((color, rang) => ({
      name: `${rang}`,
      values,
      color,
    })),
  };
}

/** Each kind of chart, its part as docx writes it, with marks. */
export async function createGraphiques() {
  const sortes: readonly (BarChartOptions | LineChartOptions)[] = [
    optionsBarres(false),
    optionsBarres(true),
    optionsCourbes,
    optionsCalendrier(false),
    optionsCalendrier(true),
  ];
  const document = new Document({
    sections: [{ children: sortes.map(renderParagraphe) }],
  });
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const texteDe = (chemin: string) => strFromU8(parts[chemin] ?? new Uint8Array());
  const [barres = '', empilees = '', courbes = '', calendrier = '', repere = ''] = sortes.map((_, rang) =>
    finishChart(texteDe(`word/charts/chart${rang + 1}.xml`)),
  );
  return {
    dessin: markDessin(findOne(texteDe('word/document.xml'), /<w:p>.*?<\/w:p>/s)),
    barres: splitSeries(barres),
    'barres-empilees': splitSeries(empilees),
    courbes: splitCourbes(courbes),
    calendrier: markAxe(splitSeries(calendrier)),
    'calendrier-repere': markRepere(markAxe(splitSeries(repere))),
    classeur: markClasseur(unzipSync(parts['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array())),
  };
}

function renderParagraphe(options: BarChartOptions | LineChartOptions): Paragraph {
  const graphique = new ChartRun({
    ...options,
    // All of a chart's text; sizes are docx's own, 9 points and 8 for the labels of a calendar.
    font: { name: 'Arial' },
    chartArea: { border: 'none' },
    transformation: { width: 1, height: 2 },
    altText: { name: '{{titre}}', title: '{{titre}}', description: '{{description}}' },
  });
  return new Paragraph({ style: 'Graphique', keepNext: true, children: [graphique] });
}
