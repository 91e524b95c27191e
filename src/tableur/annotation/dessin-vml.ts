import { attributsOf, endOfNom } from '../../xml/attributs.js';
import { appendEnfants, parseRacine, type RacineXml } from '../../xml/racine.js';
import { findElements, nextBalise, nextElement, replaceElements } from '../../xml/recherche.js';
import { adresse, parseAdresse } from '../classeur.js';
import type { Commentaire } from './commentaires.js';

export const dessinVide =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const forme =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Identifiers go by blocks of 1 024; a drawing names those that it uses. */
const bloc = 1_024;
/** They are held in 32 bits; a million of ours still fit above. */
const idMax = 2 ** 31 - 1 - 2 ** 20;
/** Characters of a line of the box, and the height of a line in rows of the sheet. */
const parLigne = 44;

/** The XML of a VML drawing with a box for each comment. VML is no sound XML: it is only ever added to, as text. */
export function addFormes(vml: string, commentaires: readonly Commentaire[]): string {
  if (commentaires.length === 0) return vml;
  const premier = readDernierId(vml) + 1;
  const avecBlocs = withBlocs(vml, premier, premier + commentaires.length);
  const racine = parseRacine(avecBlocs);
  const espaces = espacesManquants(racine);
  const formes = commentaires.map((commentaire, rang) => formeDe(commentaire, premier + rang, espaces));
  const entetes = /\bid=["']_x0000_t202["']/.test(vml) ? '' : forme.replace('<v:shapetype', `<v:shapetype${espaces}`);
  return appendEnfants(racine, entetes + formes.join(''));
}

/** The cells whose comments have a box. */
export function readCellulesDessinees(vml: string): ReadonlySet<string> {
  const places = findElements(vml, 'shape').flatMap(({ debut, fin }) => placeOfForme(vml.slice(debut, fin)) ?? []);
  return new Set(places);
}

/** The greatest identifier in use; one that no program gives is left aside, for ours would no longer be told apart. */
function readDernierId(vml: string): number {
  let dernier = bloc;
  for (const [, ecrit] of vml.matchAll(/_x0000_s(\d+)/g)) {
    const id = Number(ecrit);
    if (id <= idMax && id > dernier) dernier = id;
  }
  return dernier;
}

/** The drawing that names the blocks of these identifiers too. */
function withBlocs(vml: string, premier: number, fin: number): string {
  const balise = nextBalise(vml, 'idmap');
  if (!balise) return vml;
  const ecrite = vml.slice(balise.debut, balise.debutContenu).replace(/\bdata=["']([^"']*)["']/, (_, liste: string) => {
    const blocs = new Set(liste.split(',').map(Number));
    for (let id = premier; id < fin; id += 1) blocs.add(Math.floor(id / bloc));
    return `data="${[...blocs].join(',')}"`;
  });
  return vml.slice(0, balise.debut) + ecrite + vml.slice(balise.debutContenu);
}

/** Takes off the boxes of these cells' comments. */
export function removeFormes(vml: string, cellules: readonly string[]): string {
  if (cellules.length === 0) return vml;
  const places = new Set(cellules);
  return replaceElements(vml, 'shape', (_, texte) => {
    const place = placeOfForme(texte);
    return place !== null && places.has(place) ? '' : null;
  });
}

/** The cell that the box of a comment is for; null for any other shape. */
function placeOfForme(forme: string): string | null {
  if (!/ObjectType=["']Note["']/.test(forme)) return null;
  const [ligne, colonne] = ['Row', 'Column'].map((nom) => {
    const element = nextElement(forme, nom);
    return element ? Number.parseInt(forme.slice(element.debutContenu, element.finContenu), 10) : Number.NaN;
  });
  return ligne !== undefined && colonne !== undefined && ligne >= 0 && colonne >= 0
    ? adresse({ ligne: ligne + 1, colonne: colonne + 1 })
    : null;
}

const espacesDeNoms = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

/**
 * The prefixes that the root does not bind to what our shapes mean by them: openpyxl binds its own further down, and
 * another program may have used ours for something else.
 */
function espacesManquants({ xml, debut }: RacineXml): string {
  const ouverture = xml.lastIndexOf('<', debut - 1);
  const declares = attributsOf(xml.slice(endOfNom(xml, ouverture + 1), debut));
  const manquants = Object.entries(espacesDeNoms).filter(([prefixe, nom]) => declares[`xmlns:${prefixe}`] !== nom);
  const [defaut] = declares['xmlns'] ? [' xmlns=""'] : [''];
  return manquants.map(([prefixe, nom]) => ` xmlns:${prefixe}="${nom}"`).join('') + defaut;
}

function formeDe({ cellule, texte }: Commentaire, id: number, espaces: string): string {
  const { ligne, colonne } = placeOf(cellule);
  const hauteur = texte
    .split('\n')
    .reduce((somme, paragraphe) => somme + 1 + Math.floor(paragraphe.length / parLigne), 1);
  const ancre = [
    colonne + 1,
    15,
    Math.max(0, ligne - 1),
    4,
    colonne + 5,
    15,
    Math.max(0, ligne - 1) + Math.min(20, hauteur),
    4,
  ];
  return `<v:shape${espaces} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${12 * hauteur + 6}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${ancre.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${ligne}</x:Row><x:Column>${colonne}</x:Column></x:ClientData></v:shape>`;
}

/** Row and column from 0. */
function placeOf(cellule: string): { readonly ligne: number; readonly colonne: number } {
  const { ligne, colonne } = parseAdresse(cellule);
  return { ligne: ligne - 1, colonne: colonne - 1 };
}
