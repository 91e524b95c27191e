import { Document, Packer, Paragraph } from 'docx';
import { type BarChartOptions, ChartRun, type LineChartOptions } from 'docx/charts';
import { strFromU8, unzipSync } from 'fflate';
import { couleursLignes, motifs } from '../../src/word/graphiques/couleurs.js';
import { finishChart, invisible } from './finition.js';
import { findOne, replaceOne } from './marquer.js';

/** Two points, so that docx writes a label of each kind; what is written for a document takes the place of both. */
const categories = ['{{un}}', '{{deux}}'];
const values = [1, 2];
/** Bounds of the axes, that nothing else in a chart is worth. */
const bornes = { min: 111, max: 222, pas: 44, repere: 155 };
/** Written on each bar, so that the figure is read in black and white too; a zero has no label. */
const format = '#,##0;-#,##0;""';

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

const formes = ['circle', 'square', 'diamond', 'triangle'] as const;

/** Lines over dates: a marker of its own for each, a gap where a value is missing; then the ways to their targets, in dashes. */
const optionsCourbes: LineChartOptions = {
  type: 'line',
  categories,
  emptyValues: 'gap',
  legend: { position: 'bottom', hiddenEntries: couleursLignes.map((_, rang) => `cible ${rang}`) },
  series: [false, true].flatMap((cible) =>
    couleursLignes.map((color, rang) => ({
      name: cible ? `cible ${rang}` : `${rang}`,
      values,
      color,
      markers: { shape: formes[rang] ?? 'circle', size: 7 },
      line: { color, width: 2.25, ...(cible && { dash: 'dash' as const }) },
      ...(cible || rang > 0
        ? {}
        : {
            pointLabels: [
              { value: true, position: 'above' as const },
              { value: true, position: 'right' as const },
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

function markDessin(paragraphe: string): string {
  const taille = replaceOne(paragraphe, /cx="9525" cy="19050"/, 'cx="{{largeur}}" cy="{{hauteur}}"');
  const numero = replaceOne(taille, /(?<=<wp:docPr id=")\d+/, '{{numero}}');
  return replaceOne(numero, /(?<=r:id=")[^"]+/, '{{relation}}');
}

interface Sorte {
  readonly part: string;
  /** The series, one for each look. */
  readonly series: readonly string[];
}

function splitSeries(chart: string): Sorte {
  const series = /<c:ser>.*<\/c:ser>/s;
  const part = replaceOne(chart, /(?<=<c:externalData r:id=")[^"]+/, 'rId1');
  return {
    part: replaceOne(part, series, '{{series}}'),
    series: findOne(chart, series)
      .split(/(?<=<\/c:ser>)/)
      .map(markSerie),
  };
}

function markSerie(serie: string): string {
  const marques: readonly (readonly [RegExp, string])[] = [
    [/(?<=<c:idx val=")\d+(?="\/><c:order)/, '{{rang}}'],
    [/(?<=<c:order val=")\d+/, '{{rang}}'],
    [/(?<=<c:tx><c:strRef><c:f>Sheet1!\$)[A-Z](?=\$1)/, '{{colonne}}'],
    [/(?<=<c:pt idx="0"><c:v>)[^<]*(?=<\/c:v><\/c:pt><\/c:strCache><\/c:strRef><\/c:tx>)/, '{{nom}}'],
    [/(?<=<c:f>Sheet1!\$A\$2:\$A\$)3/, '{{derniere}}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: columns of a spreadsheet, fixed by their dollar signs
    [/(?<=<c:val>.*)\$[B-Z]\$2:\$[B-Z]\$3/, '${{colonne}}$2:${{colonne}}${{derniere}}'],
    [
      /(?<=<c:cat>.*)<c:ptCount val="2"\/>.*(?=<\/c:strCache><\/c:strRef><\/c:cat>)/,
      '<c:ptCount val="{{nombre}}"/>{{categories}}',
    ],
    [/(?<=<c:val>.*)<c:ptCount val="2"\/>.*(?=<\/c:numCache>)/, '<c:ptCount val="{{nombre}}"/>{{valeurs}}'],
  ];
  return marques.reduce((texte, [passage, nouveau]) => replaceOne(texte, passage, nouveau), serie);
}

/** Lines have labels at some points only, and a legend when they are several. */
function splitCourbes(chart: string) {
  const { part, series } = splitSeries(chart);
  const etiquettes = findOne(series[0] ?? '', /<c:dLbls>.*<\/c:dLbls>/);
  const [dessus = '', droite = ''] = findOne(etiquettes, /<c:dLbl>.*<\/c:dLbl>/)
    .split(/(?<=<\/c:dLbl>)/)
    .map((etiquette) => replaceOne(etiquette, /(?<=<c:dLbl><c:idx val=")\d/, '{{rang}}'));
  const legende = findOne(part, /<c:legend>.*<\/c:legend>/);
  const masquees = findOne(legende, /<c:legendEntry>.*<\/c:legendEntry>/);
  return {
    part: part.replace(legende, '{{legende}}'),
    series: series.map((serie) => serie.replace(etiquettes, '').replace('<c:cat>', '{{etiquettes}}<c:cat>')),
    etiquettes: replaceOne(etiquettes, /<c:dLbl>.*<\/c:dLbl>/, '{{etiquettes}}'),
    dessus,
    droite,
    legende: legende.replace(masquees, '{{masquees}}'),
    masquee: masquees.replace(/<\/c:legendEntry>.*/, '</c:legendEntry>').replace(/(?<=<c:idx val=")\d+/, '{{rang}}'),
  };
}

function markAxe({ part, series }: Sorte): Sorte {
  const marques: readonly (readonly [RegExp, string])[] = [
    [/(?<=<c:max val=")222(?=")/, '{{max}}'],
    [/(?<=<c:min val=")111(?=")/, '{{min}}'],
    [/(?<=<c:majorUnit val=")44(?=")/, '{{pas}}'],
    [/(?<=<c:minorUnit val=")11(?=")/, '{{quart}}'],
  ];
  return { part: marques.reduce((texte, [passage, nouveau]) => replaceOne(texte, passage, nouveau), part), series };
}

function markRepere({ part, series }: Sorte): Sorte {
  return { part: replaceOne(part, /(?<=<c:crossesAt val=")155(?=")/, '{{repere}}'), series };
}

/** The workbook that Word opens to edit a chart, with one more look for its cells: dates, as in a calendar's first column. */
function markClasseur(fichiers: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const marques: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
    'xl/worksheets/sheet1.xml': [
      [/(?<=<dimension ref="A1:)\w+/, '{{coin}}'],
      [/(?<=<sheetData>).*(?=<\/sheetData>)/, '{{lignes}}'],
    ],
    'xl/styles.xml': [
      [/<cellXfs count="1">/, '<cellXfs count="2">'],
      // 14 is Excel's own short date, in the order of the reader's country.
      [
        /<\/cellXfs>/,
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
      ],
    ],
    'xl/sharedStrings.xml': [
      [/count="\d+" uniqueCount="\d+"/, 'count="{{nombre}}" uniqueCount="{{distincts}}"'],
      [/<si>.*<\/si>/, '{{textes}}'],
    ],
  };
  return Object.fromEntries(
    Object.entries(fichiers).map(([chemin, octets]) => [
      chemin,
      (marques[chemin] ?? []).reduce(
        (texte, [passage, nouveau]) => replaceOne(texte, passage, nouveau),
        strFromU8(octets),
      ),
    ]),
  );
}
