import { nextBalise, replaceElements } from '../../xml/recherche.js';
import { parseAdresse } from '../classeur.js';
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
  const espaces = espacesManquants(vml);
  const formes = commentaires.map((commentaire, rang) => formeDe(commentaire, premier + rang, espaces));
  const entetes = vml.includes('id="_x0000_t202"') ? '' : forme.replace('<v:shapetype', `<v:shapetype${espaces}`);
  const avecBlocs = withBlocs(vml, premier, premier + commentaires.length);
  const fin = avecBlocs.lastIndexOf('</xml>');
  return avecBlocs.slice(0, fin) + entetes + formes.join('') + avecBlocs.slice(fin);
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
  const ecrite = vml.slice(balise.debut, balise.debutContenu).replace(/\bdata="([^"]*)"/, (_, liste: string) => {
    const blocs = new Set(liste.split(',').map(Number));
    for (let id = premier; id < fin; id += 1) blocs.add(Math.floor(id / bloc));
    return `data="${[...blocs].join(',')}"`;
  });
  return vml.slice(0, balise.debut) + ecrite + vml.slice(balise.debutContenu);
}

/** Takes off the boxes of these cells' comments. */
export function removeFormes(vml: string, cellules: readonly string[]): string {
  if (cellules.length === 0) return vml;
  const places = new Set(cellules.map((cellule) => Object.values(placeOf(cellule)).join(' ')));
  return replaceElements(vml, 'shape', (_, texte) => {
    const [, ligne] = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(texte) ?? [];
    const [, colonne] = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(texte) ?? [];
    return /ObjectType="Note"/.test(texte) && places.has(`${ligne} ${colonne}`) ? '' : null;
  });
}

const espacesDeNoms = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

/** The prefixes that the root does not declare: openpyxl declares them further down, where our shapes do not stand. */
function espacesManquants(vml: string): string {
  const racine = vml.slice(0, (nextBalise(vml, 'xml')?.debutContenu ?? 0) + 1);
  return Object.entries(espacesDeNoms)
    .filter(([prefixe]) => !racine.includes(`xmlns:${prefixe}=`))
    .map(([prefixe, nom]) => ` xmlns:${prefixe}="${nom}"`)
    .join('');
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
