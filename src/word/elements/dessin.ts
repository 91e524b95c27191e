import { escapeXml } from '../../xml/ecriture.js';
import type { ImagePlacee } from '../etat.js';
import { isCouchee, tourOf } from '../images/pose.js';

/** Drawing ids clear of those of the charts. */
const premierDessin = 9001;

/** A picture of a figure, and what it says to who does not see it. */
export interface Vignette extends ImagePlacee {
  readonly texte: string;
}

/** How wide a picture is when it is that high. */
export function largeurOf({ image }: Vignette, hauteur: number): number {
  return Math.round((hauteur * image.largeur) / image.hauteur);
}

/** How wide its drawing is: a picture turned by a quarter stands in a square, which a turn changes in no way. */
export function empriseOf(vignette: Vignette, hauteur: number): number {
  const largeur = largeurOf(vignette, hauteur);
  return isCouchee(vignette.image.orientation) ? Math.max(largeur, hauteur) : largeur;
}

/**
 * A picture in its line. Word and LibreOffice do not agree on the room that a turned rectangle takes: it is turned in a square, with
 * blank on two sides.
 * @param rang its place among the pictures of the document, from 0
 * @param hauteur in English Metric Units, as it is shown
 */
export function renderDessin(vignette: Vignette, rang: number, hauteur: number, nom: string): string {
  const { image, relation, texte } = vignette;
  const cx = empriseOf(vignette, hauteur);
  const cy = isCouchee(image.orientation) ? cx : hauteur;
  const id = premierDessin + rang;
  const nomme = `id="${id}" name="${nom} ${rang + 1}" descr="${escapeXml(texte)}"`;
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${nomme}/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:nvPicPr><pic:cNvPr ${nomme}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/>${renderCadre(vignette)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm${renderTour(vignette)}><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}

/** A quarter of a turn is 5,400,000 sixty-thousandths of a degree. */
function renderTour({ image }: Vignette): string {
  const { quarts, miroir } = tourOf(image.orientation);
  return `${quarts > 0 ? ` rot="${quarts * 5_400_000}"` : ''}${miroir ? ' flipH="1"' : ''}`;
}

/** What of the picture fills its drawing, in thousandths of a percent of its sides: less when it is cut, more when it is squared. */
function renderCadre({ image }: Vignette): string {
  const { gauche, haut, droite, bas } = image.rognage ?? { gauche: 0, haut: 0, droite: 0, bas: 0 };
  // As stored: a picture turned by a quarter is shown as high as it is wide in its bytes.
  const [largeur, hauteur] = isCouchee(image.orientation) ? [image.hauteur, image.largeur] : [0, 0];
  const [x, y] = [
    largeur > 0 ? (Math.max(0, hauteur - largeur) / 2 / largeur) * (1 - gauche - droite) : 0,
    hauteur > 0 ? (Math.max(0, largeur - hauteur) / 2 / hauteur) * (1 - haut - bas) : 0,
  ];
  const [l, t, r, b] = [gauche - x, haut - y, droite - x, bas - y].map((part) => Math.round(part * 100_000));
  return l || t || r || b ? `<a:srcRect l="${l}" t="${t}" r="${r}" b="${b}"/>` : '';
}
