import { contour, couleurRepere, fondRaye, invisible, motifs } from './couleurs.js';

const vide = `<a:srgbClr val="${invisible}"/>`;
const remplissage = /<a:solidFill><a:srgbClr val="([0-9A-F]{6})"\/><\/a:solidFill><a:ln><a:noFill\/><\/a:ln>/g;
const etiquettesAxe = /(<c:catAx>.*?)<c:tickLblPos val="nextTo"\/><c:spPr>.*?<\/c:spPr>/s;
const quadrillage = /(<c:majorGridlines>.*?<\/c:majorGridlines>)/s;

/** What docx has no option for, in a chart that it wrote: edges and stripes of bars, the language, a calendar's axes. */
export function finishChart(chartXml: string): string {
  const rempli = chartXml
    .replaceAll('<c:lang val="en-US"/>', '<c:lang val="fr-FR"/>')
    .replaceAll('<a:endParaRPr lang="en-US"/>', '<a:endParaRPr lang="fr-FR"/>')
    .replace(remplissage, (texte, couleur: string) => renderRemplissage(couleur) ?? texte)
    // Word would leave out every other bar's label where they stand close.
    .replace(/(?<=<c:barChart>.*)(<c:noMultiLvlLbl val="0"\/><\/c:catAx>)/s, '<c:tickLblSkip val="1"/>$1');
  return chartXml.includes(vide) ? finishCalendrier(rempli) : rempli;
}

function renderRemplissage(couleur: string): string | null {
  if (couleur === invisible) return '<a:noFill/><a:ln><a:noFill/></a:ln>';
  const motif = motifs.find((candidat) => candidat.couleur === couleur);
  if (!motif) return null;
  const plein = `<a:solidFill><a:srgbClr val="${couleur}"/></a:solidFill>`;
  const rayures = `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${couleur}"/></a:fgClr><a:bgClr><a:srgbClr val="${fondRaye}"/></a:bgClr></a:pattFill>`;
  return `${motif.raye ? rayures : plein}<a:ln w="6350"><a:solidFill><a:srgbClr val="${contour}"/></a:solidFill></a:ln>`;
}

/**
 * The axis of the actions crosses the dates on the day of the document: drawn as a dashed line, it marks that day, and the
 * labels stay at the left. Without such a day it crosses at the start, as usual.
 */
function finishCalendrier(chartXml: string): string {
  const marque = /<c:crossesAt /.test(chartXml);
  const ligne = marque
    ? `<a:ln w="19050"><a:solidFill><a:srgbClr val="${couleurRepere}"/></a:solidFill><a:prstDash val="dash"/></a:ln>`
    : `<a:ln w="6350"><a:solidFill><a:srgbClr val="${contour}"/></a:solidFill></a:ln>`;
  return chartXml
    .replace(etiquettesAxe, `$1<c:tickLblPos val="low"/><c:spPr><a:noFill/>${ligne}</c:spPr>`)
    .replace(
      quadrillage,
      '$1<c:minorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E6EAED"/></a:solidFill></a:ln></c:spPr></c:minorGridlines>',
    )
    .replace(/<c:majorUnit val="(\d+)"\/>/, (unite, pas: string) => `${unite}<c:minorUnit val="${Number(pas) / 4}"/>`);
}
