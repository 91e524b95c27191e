import { contour, couleurRepere, fondRaye, motifs } from '../../src/word/graphiques/couleurs.js';

/** docx has no unfilled series: this colour, which nothing else has, is taken out of the chart once it is written. */
export const invisible = 'FEFDFC';

const vide = `<a:srgbClr val="${invisible}"/>`;
const quadrillage = '<a:ln w="6350"><a:solidFill><a:srgbClr val="E6EAED"/></a:solidFill></a:ln>';
const remplissage = /<a:solidFill><a:srgbClr val="([0-9A-F]{6})"\/><\/a:solidFill><a:ln><a:noFill\/><\/a:ln>/g;

/** What docx has no option for, in a chart that it wrote: edges and stripes of bars, the language, a calendar's axes. */
export function finishChart(chartXml: string): string {
  const fini = chartXml
    .replaceAll('<c:lang val="en-US"/>', '<c:lang val="fr-FR"/>')
    .replaceAll('<a:endParaRPr lang="en-US"/>', '<a:endParaRPr lang="fr-FR"/>')
    .replace(remplissage, (texte, couleur: string) => renderRemplissage(couleur) ?? texte);
  if (chartXml.includes('<c:dateAx>')) return finishCourbes(fini);
  if (chartXml.includes(vide)) return finishCalendrier(withToutesEtiquettes(fini));
  return chartXml.includes('<c:barChart>') ? withToutesEtiquettes(fini) : fini;
}

/** Days, not months, tell where a point stands; a target is hollow, so that nobody takes it for a measure. */
function finishCourbes(chartXml: string): string {
  return chartXml
    .replace(
      /<c:baseTimeUnit val="\w+"\/>/,
      '<c:baseTimeUnit val="days"/><c:majorUnit val="33"/><c:majorTimeUnit val="months"/>',
    )
    .replace(
      '<c:dateAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/>',
      '$&<c:max val="333"/><c:min val="300"/>',
    )
    .replace(/<c:ser>.*?<\/c:ser>/gs, (serie) =>
      serie.includes('<a:prstDash ') ? serie.replace(fondDeMarque, fondVide) : serie,
    );
}

const fondDeMarque = /(?<=<c:marker>.*?<c:spPr>)<a:solidFill><a:srgbClr val="[0-9A-F]{6}"\/><\/a:solidFill>/s;
const fondVide = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';

/** Word would leave out every other bar's label where they stand close. */
function withToutesEtiquettes(chartXml: string): string {
  return chartXml.replace('<c:noMultiLvlLbl val="0"/>', '<c:tickLblSkip val="1"/>$&');
}

function renderRemplissage(couleur: string): string | null {
  if (couleur === invisible) return '<a:noFill/><a:ln><a:noFill/></a:ln>';
  const motif = motifs.find((candidat) => candidat.couleur === couleur);
  if (!motif) return null;
  const plein = `<a:solidFill><a:srgbClr val="${couleur}"/></a:solidFill>`;
  const rayures = `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${couleur}"/></a:fgClr><a:bgClr><a:srgbClr val="${fondRaye}"/></a:bgClr></a:pattFill>`;
  return `${motif.raye ? rayures : plein}<a:ln w="6350"><a:solidFill><a:srgbClr val="${contour}"/></a:solidFill></a:ln>`;
}

/** The labels of an axis at its low end, and its line as given. */
function lowerEtiquettes(axe: string, ligne: string): string {
  const ancien = '<c:tickLblPos val="nextTo"/><c:spPr>';
  const debut = axe.indexOf(ancien);
  const fin = axe.indexOf('</c:spPr>', debut);
  if (debut < 0 || fin < 0) return axe;
  return `${axe.slice(0, debut)}<c:tickLblPos val="low"/><c:spPr><a:noFill/>${ligne}${axe.slice(fin)}`;
}

/** Where the bars stand, as parts of the chart: their labels have all the room that is left of them. */
const place =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  '<c:x val="{{gauche}}"/><c:y val="{{haut}}"/><c:w val="{{largeur}}"/><c:h val="{{hauteur}}"/></c:manualLayout></c:layout>';

/**
 * The axis of the actions crosses the dates on the day of the document: drawn as a dashed line, it marks that day, and the
 * labels stay at the left. Without such a day it crosses at the start, as usual.
 */
function finishCalendrier(chartXml: string): string {
  const marque = /<c:crossesAt /.test(chartXml);
  const ligne = marque
    ? `<a:ln w="19050"><a:solidFill><a:srgbClr val="${couleurRepere}"/></a:solidFill><a:prstDash val="dash"/></a:ln>`
    : `<a:ln w="6350"><a:solidFill><a:srgbClr val="${contour}"/></a:solidFill></a:ln>`;
  const axe = chartXml.indexOf('<c:catAx>');
  return (
    chartXml.slice(0, axe).replace('<c:plotArea><c:layout/>', `<c:plotArea>${place}`) +
    lowerEtiquettes(chartXml.slice(axe), ligne)
      .replace('</c:majorGridlines>', `$&<c:minorGridlines><c:spPr>${quadrillage}</c:spPr></c:minorGridlines>`)
      .replace(/<c:majorUnit val="(\d+)"\/>/, (unite, pas: string) => `${unite}<c:minorUnit val="${Number(pas) / 4}"/>`)
  );
}
