import { fondRaye } from '../../word/graphiques/couleurs.js';
import { escapeXml } from '../../xml/ecriture.js';

/** Width of a drawing, in its own units; it takes the width of the page. */
export const largeur = 680;
const taillePolice = 12;
const interligne = 13;

/** `<name a="…">content</name>`; numbers are rounded, so that drawings do not depend on the last decimals. */
export function balise(nom: string, attributs: Readonly<Record<string, string | number>>, contenu = ''): string {
  const liste = Object.entries(attributs)
    .map(([cle, valeur]) => ` ${cle}="${typeof valeur === 'number' ? round(valeur) : escapeXml(valeur)}"`)
    .join('');
  return `<${nom}${liste}>${contenu}</${nom}>`;
}

export function round(nombre: number): number {
  return Math.round(nombre * 100) / 100;
}

export interface Cadre {
  readonly x: number;
  readonly y: number;
}

interface StyleTexte {
  readonly ancre?: 'start' | 'middle' | 'end';
  readonly couleur?: string;
  /** A light edge, so that stripes behind do not blur the figures. */
  readonly halo?: boolean;
}

const auHalo = { stroke: `#${fondRaye}`, 'stroke-width': 4, 'paint-order': 'stroke' } as const;

export function renderTexte(
  { x, y }: Cadre,
  contenu: string,
  { ancre = 'start', couleur = '222222', halo = false }: StyleTexte = {},
): string {
  const attributs = { x, y, 'text-anchor': ancre, fill: `#${couleur}`, 'font-size': taillePolice, ...(halo && auHalo) };
  return balise('text', attributs, escapeXml(contenu));
}

/** Lines of a label, one under the other, on the left of what they name; `y` is where one line alone would stand. */
export function renderLibelle({ x, y }: Cadre, lignes: readonly string[]): string {
  const sommet = y - ((lignes.length - 1) * interligne) / 2;
  return lignes
    .map((ligne, rang) => renderTexte({ x, y: sommet + rang * interligne }, ligne, { ancre: 'end' }))
    .join('');
}

/** A straight line; dashed when it marks a day or a target. */
export function renderLigne(
  x: readonly [number, number],
  y: readonly [number, number],
  couleur: string,
  plus: Readonly<Record<string, string | number>> = {},
): string {
  return balise('line', { x1: x[0], x2: x[1], y1: y[0], y2: y[1], stroke: `#${couleur}`, ...plus });
}

/** Attributes of the `<svg>` and its content: what stands between `<svg ` and `</svg>`. */
export function cadre(hauteur: number, contenu: string): string {
  return `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${largeur} ${Math.round(hauteur)}" font-family="Arial, sans-serif">${contenu}`;
}
