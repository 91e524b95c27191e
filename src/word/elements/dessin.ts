import { escapeXml } from '../../xml/ecriture.js';
import type { ImagePlacee } from '../etat.js';
import { isCouchee, type Rognage, tourOf } from '../images/pose.js';

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

/**
 * How wide a line counts it: a turned picture takes the room of its bytes as they are stored, so that its line is high and wide
 * enough for both.
 */
export function empriseOf(vignette: Vignette, hauteur: number): number {
  const largeur = largeurOf(vignette, hauteur);
  return isCouchee(vignette.image.orientation) ? Math.max(largeur, hauteur) : largeur;
}

/**
 * A picture in its line. Turned, its extent is that of the picture before the turn, as Word writes it, and the room that the turn
 * adds stands in its effects.
 * @param rang its place among the pictures of the document, from 0
 * @param hauteur in English Metric Units, as it is shown
 */
export function renderDessin(vignette: Vignette, rang: number, hauteur: number, nom: string): string {
  const { image, relation, texte } = vignette;
  const montree = { largeur: largeurOf(vignette, hauteur), hauteur };
  const couchee = isCouchee(image.orientation);
  const [cx, cy] = couchee ? [hauteur, montree.largeur] : [montree.largeur, hauteur];
  const marge = (avant: number, apres: number) => Math.max(0, Math.ceil((apres - avant) / 2));
  const [l, t] = couchee ? [marge(cx, montree.largeur), marge(cy, hauteur)] : [0, 0];
  const id = premierDessin + rang;
  const nomme = `id="${id}" name="${nom} ${rang + 1}" descr="${escapeXml(texte)}"`;
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>${couchee ? `<wp:effectExtent l="${l}" t="${t}" r="${l}" b="${t}"/>` : ''}<wp:docPr ${nomme}/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:nvPicPr><pic:cNvPr ${nomme}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/>${image.rognage ? renderRognage(image.rognage) : ''}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm${renderTour(vignette)}><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}

/** A quarter of a turn is 5,400,000 sixty-thousandths of a degree. */
function renderTour({ image }: Vignette): string {
  const { quarts, miroir } = tourOf(image.orientation);
  return `${quarts > 0 ? ` rot="${quarts * 5_400_000}"` : ''}${miroir ? ' flipH="1"' : ''}`;
}

/** Shares of the picture in thousandths of a percent. */
function renderRognage({ gauche, haut, droite, bas }: Rognage): string {
  const part = (valeur: number) => Math.round(valeur * 100_000);
  return `<a:srcRect l="${part(gauche)}" t="${part(haut)}" r="${part(droite)}" b="${part(bas)}"/>`;
}
