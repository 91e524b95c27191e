import { escapeXml } from '../../xml/ecriture.js';
import type { EtatDuRendu, ImagePlacee } from '../etat.js';
import { childrenOf, classesOf, type Element } from '../html.js';

/** Lengths in English Metric Units, as drawings count them. */
const parVingtieme = 635;
const hauteurMax = 1000 * parVingtieme;
const intervalle = 400 * parVingtieme;
/** Drawing ids clear of those of the charts. */
const premierDessin = 9001;

interface Logo extends ImagePlacee {
  readonly texte: string;
}

/**
 * `<figure class="logos">`: the pictures side by side, all of the same height, as high as the width of the text lets
 * them be.
 * @throws Error when the template names a picture that the document was not given, or gives it no alternative text
 */
export function renderFigure(element: Element, etat: EtatDuRendu): string {
  if (!classesOf(element).includes('logos'))
    throw new Error('Une <figure> du gabarit n’est ni un graphique, ni une suite de logos.');
  const logos = childrenOf(element, 'img').map((img) => readLogo(img, etat));
  const rangees = splitRangees(logos);
  const hauteur = Math.min(hauteurMax, ...rangees.map((rangee) => hauteurOf(rangee, etat.largeur * parVingtieme)));
  return rangees
    .map((rangee, rang) => renderRangee(rangee, premierDessin + rang * (rangees[0]?.length ?? 0), hauteur))
    .join('');
}

function readLogo({ attribs }: Element, { images }: EtatDuRendu): Logo {
  const image = images.get(attribs['src'] ?? '');
  const texte = attribs['alt']?.trim();
  if (!image) throw new Error(`L’image « ${attribs['src']} » du gabarit n’a pas été donnée.`);
  if (!texte) throw new Error(`L’image « ${attribs['src']} » du gabarit n’a pas de texte de remplacement.`);
  return { ...image, texte };
}

/** One row up to four logos, then rows as even as can be, of five at the most. */
function splitRangees(logos: readonly Logo[]): readonly (readonly Logo[])[] {
  if (logos.length === 0) return [];
  const nombre = logos.length <= 4 ? 1 : Math.max(2, Math.ceil(logos.length / 5));
  const parRangee = Math.ceil(logos.length / nombre);
  return Array.from({ length: nombre }, (_, rang) => logos.slice(rang * parRangee, (rang + 1) * parRangee)).filter(
    (rangee) => rangee.length > 0,
  );
}

function hauteurOf(rangee: readonly Logo[], largeur: number): number {
  const rapports = rangee.reduce((somme, { image }) => somme + image.largeur / image.hauteur, 0);
  return Math.floor((largeur - (rangee.length - 1) * intervalle) / rapports);
}

/** Each logo stands at a tab stop of its own: spaces would be stretched or swallowed. */
function renderRangee(rangee: readonly Logo[], premierId: number, hauteur: number): string {
  const taquets: string[] = [];
  const runs: string[] = [];
  let position = 0;
  rangee.forEach((logo, rang) => {
    if (rang > 0) taquets.push(`<w:tab w:val="left" w:pos="${Math.round(position / parVingtieme)}"/>`);
    runs.push(`<w:r>${rang > 0 ? '<w:tab/>' : ''}${renderDessin(logo, premierId + rang, hauteur)}</w:r>`);
    position += largeurOf(logo, hauteur) + intervalle;
  });
  const tabulations = taquets.length > 0 ? `<w:tabs>${taquets.join('')}</w:tabs>` : '';
  return `<w:p><w:pPr><w:pStyle w:val="Logos"/>${tabulations}</w:pPr>${runs.join('')}</w:p>`;
}

function largeurOf({ image }: Logo, hauteur: number): number {
  return Math.round((hauteur * image.largeur) / image.hauteur);
}

function renderDessin(logo: Logo, id: number, hauteur: number): string {
  const largeur = largeurOf(logo, hauteur);
  const description = escapeXml(logo.texte);
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${largeur}" cy="${hauteur}"/><wp:docPr id="${id}" name="Logo ${id - premierDessin + 1}" descr="${description}"/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="Logo ${id - premierDessin + 1}" descr="${description}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${logo.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${largeur}" cy="${hauteur}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
