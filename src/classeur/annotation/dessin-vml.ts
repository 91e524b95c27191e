import { parseAdresse } from '../classeur.js';
import type { Commentaire } from './commentaires.js';

export const dessinVide =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const forme =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Identifiers go by blocks of 1 024; a drawing names those that it uses. */
const bloc = 1_024;
/** Characters of a line of the box, and the height of a line in rows of the sheet. */
const parLigne = 44;

/** The XML of a VML drawing with a box for each comment. VML is no sound XML: it is only ever added to, as text. */
export function addFormes(vml: string, commentaires: readonly Commentaire[]): string {
  if (commentaires.length === 0) return vml;
  const utilises = [...vml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const premier = Math.max(bloc, ...utilises) + 1;
  const formes = commentaires.map((commentaire, rang) => formeDe(commentaire, premier + rang));
  const entetes = vml.includes('id="_x0000_t202"') ? '' : forme;
  const avecBlocs = vml.replace(/(<o:idmap\b[^>]*\bdata=")([^"]*)"/, (_, debut: string, liste: string) => {
    const blocs = new Set(liste.split(',').map(Number));
    for (let id = premier; id < premier + commentaires.length; id += 1) blocs.add(Math.floor(id / bloc));
    return `${debut}${[...blocs].join(',')}"`;
  });
  const fin = avecBlocs.lastIndexOf('</xml>');
  return avecBlocs.slice(0, fin) + entetes + formes.join('') + avecBlocs.slice(fin);
}

/** Takes off the boxes of these cells' comments. */
export function removeFormes(vml: string, cellules: readonly string[]): string {
  if (cellules.length === 0) return vml;
  const places = new Set(cellules.map((cellule) => Object.values(placeOf(cellule)).join(' ')));
  return vml.replace(/<v:shape\s(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g, (texte) => {
    const [, ligne] = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(texte) ?? [];
    const [, colonne] = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(texte) ?? [];
    return /ObjectType="Note"/.test(texte) && places.has(`${ligne} ${colonne}`) ? '' : texte;
  });
}

function formeDe({ cellule, texte }: Commentaire, id: number): string {
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
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${12 * hauteur + 6}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${ancre.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${ligne}</x:Row><x:Column>${colonne}</x:Column></x:ClientData></v:shape>`;
}

/** Row and column from 0. */
function placeOf(cellule: string): { readonly ligne: number; readonly colonne: number } {
  const { ligne, colonne } = parseAdresse(cellule);
  return { ligne: ligne - 1, colonne: colonne - 1 };
}
