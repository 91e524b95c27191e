import { scaleLinear, scalePoint } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { couleursLignes } from '../../word/graphiques/couleurs.js';
import type { GraphiqueDeValeurs, Serie } from '../../word/graphiques/graphique.js';
import { formatNombre } from '../formats.js';
import { balise, cadre, largeur, legende, texte } from './svg.js';

const gauche = 60;
const marques = [symbolCircle, symbolSquare, symbolDiamond, symbolTriangle] as const;

/** Lines with a marker at each measure; the way to the target in dashes, a missing value as a gap. */
export function drawCourbes({ categories, series }: GraphiqueDeValeurs): string {
  const haut = 12;
  const bas = 200;
  const connues = series.flatMap(({ valeurs }) => valeurs.flatMap((valeur) => valeur ?? []));
  const x = scalePoint<number>()
    .domain(categories.keys())
    .range([gauche, largeur - 30])
    .padding(0.5);
  const y = scaleLinear()
    .domain([Math.min(0, ...connues), Math.max(1, ...connues)])
    .nice()
    .range([bas, haut]);
  const graduations = y
    .ticks(5)
    .map(
      (valeur) =>
        balise('line', { x1: gauche, x2: largeur - 10, y1: y(valeur), y2: y(valeur), stroke: '#ddd' }) +
        texte(gauche - 6, y(valeur) + 4, formatNombre(valeur), 'end'),
    );
  const dates = categories.map((categorie, rang) => texte(x(rang) ?? 0, bas + 20, categorie, 'middle'));
  const principales = series.filter(({ cible }) => !cible);
  const traces = series.map((serie) => {
    const rang = Math.max(
      0,
      principales.findIndex(({ nom }) => nom === serie.nom || serie.nom === `Cible : ${nom}`),
    );
    return drawSerie(
      serie,
      `#${couleursLignes[rang % couleursLignes.length]}`,
      marques[rang % marques.length] ?? symbolCircle,
      {
        x: (point) => x(point) ?? 0,
        y,
      },
    );
  });
  const cles = legende(
    principales.map(({ nom }, rang) => ({ nom, couleur: `#${couleursLignes[rang % couleursLignes.length]}` })),
    bas + 46,
  );
  return cadre(bas + 38 + cles.hauteur, graduations.join('') + dates.join('') + traces.join('') + cles.svg);
}

interface Echelles {
  readonly x: (rang: number) => number;
  readonly y: (valeur: number) => number;
}

function drawSerie(
  { valeurs, cible }: Serie,
  couleur: string,
  marque: (typeof marques)[number],
  { x, y }: Echelles,
): string {
  const points = valeurs.map((valeur, rang) => ({ rang, valeur }));
  const chemin = line<(typeof points)[number]>()
    .defined(({ valeur }) => valeur !== null)
    .x(({ rang }) => Math.round(x(rang)))
    .y(({ valeur }) => Math.round(y(valeur ?? 0)));
  // A series joins its own dates: those that only other series have make no gap in it.
  const trace = chemin(points.filter(({ valeur }) => valeur !== null)) ?? '';
  const dessin = symbol(marque, 50)() ?? '';
  return (
    balise('path', {
      d: trace,
      fill: 'none',
      stroke: couleur,
      'stroke-width': 2.5,
      ...(cible && { 'stroke-dasharray': '6 4' }),
    }) +
    points
      .filter(({ valeur }) => valeur !== null)
      .map(({ rang, valeur }) =>
        balise('path', {
          d: dessin,
          transform: `translate(${Math.round(x(rang))},${Math.round(y(valeur ?? 0))})`,
          fill: couleur,
        }),
      )
      .join('')
  );
}
