import { escapeXml } from '../../xml/ecriture.js';
import type { Boite } from '../mesure.js';

/** English Metric Units in a point. */
const parPoint = 12_700;

/** A length in points, as Office writes it. */
export function emu(points: number): number {
  return Math.round(points * parPoint);
}

/** Where a shape stands; `prefixe` is `p` for a frame, `a` for all else. */
export function renderPlace({ x, y, largeur, hauteur }: Boite, prefixe: 'a' | 'p' = 'a'): string {
  return `<${prefixe}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(largeur)}" cy="${emu(hauteur)}"/></${prefixe}:xfrm>`;
}

/** How a text is written: its size in points, its place in the line, its colour among those of the theme. */
export interface Allure {
  readonly taille?: number;
  readonly gras?: boolean;
  readonly italique?: boolean;
  readonly couleur?: 'accent1' | 'bg1' | 'tx1';
  readonly aligne?: 'l' | 'ctr' | 'r';
  readonly sansPuce?: boolean;
  /** Space above, in points. */
  readonly avant?: number;
}

/** A paragraph, its text data: escaped, and in French for who reads it aloud. */
export function renderParagraphe(texte: string, allure: Allure = {}): string {
  const { taille, gras, italique, couleur, aligne, sansPuce, avant } = allure;
  const contenu = `${avant === undefined ? '' : `<a:spcBef><a:spcPts val="${Math.round(avant * 100)}"/></a:spcBef>`}${sansPuce ? '<a:buNone/>' : ''}`;
  const attributs = `${sansPuce ? ' marL="0" indent="0"' : ''}${aligne ? ` algn="${aligne}"` : ''}`;
  const paragraphe = contenu || attributs ? `<a:pPr${attributs}>${contenu}</a:pPr>` : '';
  const run = `<a:rPr lang="fr-FR"${taille === undefined ? '' : ` sz="${Math.round(taille * 100)}"`}${gras ? ' b="1"' : ''}${italique ? ' i="1"' : ''}>${couleur ? `<a:solidFill><a:schemeClr val="${couleur}"/></a:solidFill>` : ''}</a:rPr>`;
  return `<a:p>${paragraphe}<a:r>${run}<a:t>${escapeXml(texte)}</a:t></a:r></a:p>`;
}

/** An empty paragraph is the least that a text may hold. */
function renderTexte(paragraphes: readonly string[], proprietes = '<a:bodyPr/>', styles = '<a:lstStyle/>'): string {
  return `<p:txBody>${proprietes}${styles}${paragraphes.join('') || '<a:p><a:endParaRPr lang="fr-FR"/></a:p>'}</p:txBody>`;
}

interface Identite {
  readonly id: number;
  readonly nom: string;
}

/** What the master and the layouts say of a place; a slide leaves it to them. */
interface Cadrage {
  readonly boite: Boite;
  readonly ancre?: 't' | 'ctr' | 'b';
  readonly styles?: string;
}

/** What fills a place of the layout: title, body, number. */
export function renderEspace(
  { id, nom }: Identite,
  espace: string,
  paragraphes: readonly string[],
  cadrage: Cadrage | null = null,
): string {
  const proprietes = cadrage?.ancre ? `<a:bodyPr anchor="${cadrage.ancre}"/>` : undefined;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(nom)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${espace}/></p:nvPr></p:nvSpPr><p:spPr>${cadrage ? renderPlace(cadrage.boite) : ''}</p:spPr>${renderTexte(paragraphes, proprietes, cadrage?.styles)}</p:sp>`;
}

/** Text in a box of its own, that stands by itself; `fond`: the colour of the theme behind it. */
export function renderZone(
  { id, nom }: Identite,
  boite: Boite,
  paragraphes: readonly string[],
  { ancre = 't', fond = null }: { readonly ancre?: 't' | 'ctr' | 'b'; readonly fond?: 'bg2' | null } = {},
): string {
  const remplissage = fond ? `<a:solidFill><a:schemeClr val="${fond}"/></a:solidFill>` : '<a:noFill/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(nom)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${renderPlace(boite)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${remplissage}</p:spPr>${renderTexte(paragraphes, `<a:bodyPr wrap="square" anchor="${ancre}"><a:noAutofit/></a:bodyPr>`)}</p:sp>`;
}

/** A picture, with what it says to who does not see it. */
export function renderImage(
  { id, nom }: Identite,
  { relation, texte }: { readonly relation: string; readonly texte: string },
  boite: Boite,
): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeXml(nom)}" descr="${escapeXml(texte)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${renderPlace(boite)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** A frame that holds a chart or a table. */
export function renderCadre(
  { id, nom }: Identite,
  description: string,
  boite: Boite,
  { genre, contenu }: { readonly genre: 'chart' | 'table'; readonly contenu: string },
): string {
  const verrou = genre === 'table' ? '<a:graphicFrameLocks noGrp="1"/>' : '';
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${escapeXml(nom)}" descr="${escapeXml(description)}"/><p:cNvGraphicFramePr>${verrou}</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${renderPlace(boite, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${genre}">${contenu}</a:graphicData></a:graphic></p:graphicFrame>`;
}
