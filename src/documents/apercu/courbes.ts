import { scaleLinear, scalePoint } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { couleurLigneOf } from '../../word/graphiques/couleurs.js';
import { type PlaceEtiquette, placeEtiquettes } from '../../word/graphiques/etiquettes.js';
import type { GraphiqueDeValeurs, Serie } from '../../word/graphiques/graphique.js';
import { formatNombre } from '../formats.js';
import { legende } from './legende.js';
import { balise, cadre, largeur, renderLigne, renderTexte, round } from './svg.js';

const gauche = 60;
const haut = 14;
const bas = 200;
const marques = [symbolCircle, symbolSquare, symbolDiamond, symbolTriangle] as const;

/** Lines with a marker at each measure; the way to the target in dashes, a missing value as a gap. */
export function drawCourbes({ categories, series }: GraphiqueDeValeurs): string {
  const connues = series.flatMap(({ valeurs }) => valeurs.flatMap((valeur) => valeur ?? []));
  const x = scalePoint<number>()
    .domain(categories.keys())
    .range([gauche, largeur - 10])
    .padding(0.5);
  const y = scaleLinear().domain(domainOf(connues)).nice(5).range([bas, haut]);
  const echelles = { x: (rang: number) => x(rang) ?? 0, y: (valeur: number) => y(valeur) };
  const graduations = y
    .ticks(5)
    .map(
      (valeur) =>
        renderLigne([gauche, largeur - 10], [y(valeur), y(valeur)], 'D5DADE') +
        renderTexte({ x: gauche - 6, y: y(valeur) + 4 }, formatNombre(valeur), { ancre: 'end' }),
    );
  const dates = categories.map((categorie, rang) =>
    renderTexte({ x: x(rang) ?? 0, y: bas + 20 }, categorie, { ancre: 'middle' }),
  );
  const nommees = series.filter(({ cible }) => !cible);
  const cles = legende(
    nommees.length === 1 ? [] : nommees.map(({ nom, rang }) => ({ nom, dessin: (place) => drawCle(place, rang) })),
    bas + 46,
  );
  const traces = series.map((serie) => drawSerie(serie, placeEtiquettes(serie, series), echelles));
  return cadre(bas + 36 + cles.hauteur, graduations.join('') + dates.join('') + traces.join('') + cles.svg);
}

/** As Word chooses: from zero, unless the values stand so close together that nothing would be seen. */
function domainOf(valeurs: readonly number[]): readonly [number, number] {
  const [bas, haut] = [Math.min(...valeurs), Math.max(...valeurs)];
  if (bas > 0 && haut > bas && (haut - bas) / haut < 1 / 6) return [bas - (haut - bas) / 2, haut];
  return [Math.min(0, bas), Math.max(haut, bas < 0 ? 0 : 1)];
}

interface Echelles {
  readonly x: (rang: number) => number;
  readonly y: (valeur: number) => number;
}

function drawSerie({ valeurs, cible, rang }: Serie, etiquettes: readonly PlaceEtiquette[], { x, y }: Echelles): string {
  const trace = line<number | null>()
    .defined((valeur) => valeur !== null)
    .x((_, place) => round(x(place)))
    .y((valeur) => round(y(valeur ?? 0)))(valeurs);
  const chemin = balise('path', {
    d: trace ?? '',
    fill: 'none',
    stroke: `#${couleurLigneOf(rang)}`,
    'stroke-width': 2.5,
    ...(cible && { 'stroke-dasharray': '6 4' }),
  });
  const points = valeurs.map((valeur, place) => {
    if (valeur === null) return '';
    const [abscisse, ordonnee] = [x(place), y(valeur)];
    return drawMarque(abscisse, ordonnee, rang) + drawEtiquette(abscisse, ordonnee, valeur, etiquettes[place] ?? null);
  });
  return chemin + points.join('');
}

function drawCle({ x, y }: { readonly x: number; readonly y: number }, rang: number): string {
  return (
    renderLigne([x, x + 22], [y + 5, y + 5], couleurLigneOf(rang), { 'stroke-width': 2.5 }) +
    drawMarque(x + 11, y + 5, rang)
  );
}

function drawEtiquette(x: number, y: number, valeur: number, place: PlaceEtiquette): string {
  if (place === null) return '';
  return place === 'droite'
    ? renderTexte({ x: x + 9, y: y + 4 }, formatNombre(valeur))
    : renderTexte({ x, y: y - 9 }, formatNombre(valeur), { ancre: 'middle' });
}

function drawMarque(x: number, y: number, rang: number): string {
  return balise('path', {
    d: symbol(marques[rang % marques.length], 55)() ?? '',
    transform: `translate(${round(x)},${round(y)})`,
    fill: `#${couleurLigneOf(rang)}`,
  });
}
