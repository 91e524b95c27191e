import { strFromU8 } from 'fflate';
import { findOne, type Marques, replaceEach, replaceOne } from './marquer.js';

/** The paragraph that shows a chart: one pixel wide, two high. */
export function markDessin(paragraphe: string): string {
  return replaceEach(paragraphe, [
    [/cx="9525" cy="19050"/, 'cx="{{largeur}}" cy="{{hauteur}}"'],
    [/(?<=<wp:docPr id=")\d+/, '{{numero}}'],
    [/(?<=r:id=")[^"]+/, '{{relation}}'],
  ]);
}

interface Sorte {
  readonly part: string;
  /** The series, one for each look. */
  readonly series: readonly string[];
}

/** A chart apart from its series. */
export function splitSeries(chart: string): Sorte {
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
  return replaceEach(serie, [
    [/(?<=<c:idx val=")\d+(?="\/><c:order)/, '{{rang}}'],
    [/(?<=<c:order val=")\d+/, '{{rang}}'],
    [/(?<=<c:tx><c:strRef><c:f>Sheet1!\$)[A-Z](?=\$1)/, '{{colonne}}'],
    [/(?<=<c:pt idx="0"><c:v>)[^<]*(?=<\/c:v><\/c:pt><\/c:strCache><\/c:strRef><\/c:tx>)/, '{{nom}}'],
    [/(?<=<c:f>Sheet1!\$A\$2:\$A\$)3/, '{{derniere}}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: columns of a spreadsheet, fixed by their dollar signs
    [/(?<=<c:val>.*)\$[B-Z]\$2:\$[B-Z]\$3/, '${{colonne}}$2:${{colonne}}${{derniere}}'],
    [
      /(?<=<c:cat>.*)<c:ptCount val="2"\/>.*(?=<\/c:(?:str|num)Cache><\/c:(?:str|num)Ref><\/c:cat>)/,
      '<c:ptCount val="{{nombre}}"/>{{categories}}',
    ],
    [/(?<=<c:val>.*)<c:ptCount val="2"\/>.*(?=<\/c:numCache>)/, '<c:ptCount val="{{nombre}}"/>{{valeurs}}'],
  ]).replaceAll('&quot;format&quot;', '{{format}}');
}

/** Lines have labels at some points only, a legend when they are several, and two axes whose bounds are given. */
export function splitCourbes(chart: string) {
  const { part, series } = splitSeries(chart);
  const etiquettes = findOne(series[0] ?? '', /<c:dLbls>.*<\/c:dLbls>/);
  const [dessus = '', droite = ''] = findOne(etiquettes, /<c:dLbl>.*<\/c:dLbl>/)
    .split(/(?<=<\/c:dLbl>)/)
    .map((etiquette) => replaceOne(etiquette, /(?<=<c:dLbl><c:idx val=")\d/, '{{rang}}'));
  const legende = findOne(part, /<c:legend>.*<\/c:legend>/);
  const masquees = findOne(legende, /<c:legendEntry>.*<\/c:legendEntry>/);
  return {
    part: replaceEach(part.replace(legende, '{{legende}}'), [
      [/(?<=<c:max val=")333(?=")/, '{{fin}}'],
      [/(?<=<c:min val=")300(?=")/, '{{debut}}'],
      [/(?<=<c:majorUnit val=")33(?=")/, '{{mois}}'],
      [/(?<=<c:max val=")222(?=")/, '{{max}}'],
      [/(?<=<c:min val=")111(?=")/, '{{min}}'],
      [/(?<=<c:majorUnit val=")44(?=")/, '{{pas}}'],
      [/&quot;format de l’axe&quot;/, '{{format}}'],
    ]),
    series: series.map((serie) =>
      replaceOne(serie.replace(etiquettes, '').replace('<c:cat>', '{{etiquettes}}<c:cat>'), /mmm yyyy/, 'dd/mm/yyyy'),
    ),
    etiquettes: replaceOne(etiquettes, /<c:dLbl>.*<\/c:dLbl>/, '{{etiquettes}}'),
    dessus,
    droite,
    dessous: replaceOne(dessus, /(?<=<c:dLblPos val=")t(?=")/, 'b'),
    legende: legende.replace(masquees, '{{masquees}}'),
    masquee: masquees.replace(/<\/c:legendEntry>.*/, '</c:legendEntry>').replace(/(?<=<c:idx val=")\d+/, '{{rang}}'),
  };
}

/** The bounds of a calendar's axis of dates. */
export function markAxe({ part, series }: Sorte): Sorte {
  const marquee = replaceEach(part, [
    [/(?<=<c:max val=")222(?=")/, '{{max}}'],
    [/(?<=<c:min val=")111(?=")/, '{{min}}'],
    [/(?<=<c:majorUnit val=")44(?=")/, '{{pas}}'],
    [/(?<=<c:minorUnit val=")11(?=")/, '{{quart}}'],
  ]);
  return { part: marquee, series };
}

/** The day that a line marks across a calendar. */
export function markRepere({ part, series }: Sorte): Sorte {
  return { part: replaceOne(part, /(?<=<c:crossesAt val=")155(?=")/, '{{repere}}'), series };
}

/** The workbook that Word opens to edit a chart, with one more look for its cells: dates, as in a calendar's first column. */
export function markClasseur(fichiers: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const marques: Readonly<Record<string, Marques>> = {
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
    Object.entries(fichiers).map(([chemin, octets]) => [chemin, replaceEach(strFromU8(octets), marques[chemin])]),
  );
}
