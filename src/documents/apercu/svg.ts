import { contour, fondRaye, type Motif, motifOf } from '../../word/graphiques/couleurs.js';

/** Width of a drawing, in its own units; it takes the width of the page. */
export const largeur = 680;
const taillePolice = 12;

/** Text as SVG content or attribute value. */
export function escapeSvg(texte: string): string {
  return texte.replace(
    /[&<>"]/g,
    (caractere) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[caractere] ?? caractere,
  );
}

/** `<name a="…">content</name>`; numbers are rounded, so that drawings do not depend on the last decimals. */
export function balise(nom: string, attributs: Readonly<Record<string, string | number>>, contenu = ''): string {
  const liste = Object.entries(attributs)
    .map(([cle, valeur]) => ` ${cle}="${typeof valeur === 'number' ? round(valeur) : escapeSvg(valeur)}"`)
    .join('');
  return `<${nom}${liste}>${contenu}</${nom}>`;
}

export function round(nombre: number): number {
  return Math.round(nombre * 100) / 100;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

export function texte(
  { x, y }: Place,
  contenu: string,
  {
    ancre = 'start',
    couleur = '222222',
  }: { readonly ancre?: 'start' | 'middle' | 'end'; readonly couleur?: string } = {},
): string {
  const attributs = { x, y, 'text-anchor': ancre, fill: `#${couleur}`, 'font-size': taillePolice };
  return balise('text', attributs, escapeSvg(contenu));
}

/** A straight line; dashed when it marks a day or a target. */
export function ligne(
  x: readonly [number, number],
  y: readonly [number, number],
  couleur: string,
  plus: Readonly<Record<string, string | number>> = {},
): string {
  return balise('line', { x1: x[0], x2: x[1], y1: y[0], y2: y[1], stroke: `#${couleur}`, ...plus });
}

/** A bar, filled as in Word: plain or striped, with an edge. */
export function barre(
  place: Place & { readonly width: number; readonly height: number },
  rang: number,
  cle: string,
): string {
  const { couleur, raye } = motifOf(rang);
  const fill = raye ? `url(#${idOf(cle, rang)})` : `#${couleur}`;
  return balise('rect', { ...place, fill, stroke: `#${contour}`, 'stroke-width': 0.75 });
}

/** The stripes that the bars of these ranks take; `cle` tells them from those of the other drawings of the page. */
export function rayures(rangs: readonly number[], cle: string): string {
  const motifs = rangs.map((rang) => [rang, motifOf(rang)] as const).filter(([, { raye }]) => raye);
  return motifs.length === 0
    ? ''
    : balise('defs', {}, motifs.map(([rang, motif]) => renderRayures(motif, idOf(cle, rang))).join(''));
}

function renderRayures({ couleur }: Motif, id: string): string {
  const fond = balise('rect', { width: 6, height: 6, fill: `#${fondRaye}` });
  const trait = ligne([0, 0], [0, 6], couleur, { 'stroke-width': 2.5 });
  const attributs = { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return balise('pattern', attributs, fond + trait);
}

function idOf(cle: string, rang: number): string {
  return `rayures-${cle}-${rang}`;
}

/** Attributes of the `<svg>` and its content: what stands between `<svg ` and `</svg>`. */
export function cadre(hauteur: number, contenu: string): string {
  return `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${largeur} ${Math.round(hauteur)}" font-family="Arial, sans-serif">${contenu}`;
}

/** A key to the series: `dessin` draws its sign, 10 units high, at the place given. */
export interface Entree {
  readonly nom: string;
  readonly dessin: (place: Place) => string;
}

/** Entries one after the other, on as many rows as they take. */
export function legende(entrees: readonly Entree[], y: number): { readonly svg: string; readonly hauteur: number } {
  let x = 0;
  let rang = 0;
  const svg = entrees.map(({ nom, dessin }) => {
    const place = 44 + nom.length * 6.2;
    if (x > 0 && x + place > largeur) {
      x = 0;
      rang += 1;
    }
    const haut = y + rang * 18;
    const entree = dessin({ x, y: haut - 9 }) + texte({ x: x + 28, y: haut }, nom);
    x += place;
    return entree;
  });
  return { svg: svg.join(''), hauteur: (rang + 1) * 18 };
}

/** A label too long for its column is cut; the table of figures gives it whole. */
export function cut(contenu: string, max: number): string {
  const caracteres = [...contenu];
  return caracteres.length <= max
    ? contenu
    : `${caracteres
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
