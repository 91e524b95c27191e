import { scaleLinear, scaleUtc } from 'd3-scale';
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { formatJour, parseJour } from '../../dossier/jours.js';
import { axeDesDates, axeDesValeurs, graduationsDeDates, graduationsDeValeurs } from '../../word/graphiques/axes.js';
import { couleurLigneOf } from '../../word/graphiques/couleurs.js';
import { inOrder } from '../../word/graphiques/courbes.js';
import { type PlaceEtiquette, placeEtiquettes } from '../../word/graphiques/etiquettes.js';
import { type GraphiqueDeValeurs, type Serie, valeursDe } from '../../word/graphiques/graphique.js';
import { formatNombre } from '../formats.js';
import { legende } from './legende.js';
import { balise, cadre, largeur, renderLigne, renderTexte, round } from './svg.js';

const gauche = 60;
const haut = 14;
const bas = 200;
const marques = [symbolCircle, symbolSquare, symbolDiamond] as const;

/** Lines with a marker at each measure, over a true axis of dates; the way from start to target in thin dashes. */
export function drawCourbes({ categories, series }: GraphiqueDeValeurs): string {
  const jours = categories.map(parseJour);
  const axe = { dates: axeDesDates(jours), valeurs: axeDesValeurs(valeursDe(series)) };
  const x = scaleUtc()
    .domain([new Date(axe.dates.debut), new Date(axe.dates.fin)])
    .range([gauche, largeur - 10]);
  const y = scaleLinear().domain([axe.valeurs.min, axe.valeurs.max]).range([bas, haut]);
  const echelles = { x: (rang: number) => x(new Date(jours[rang] ?? '')), y: (valeur: number) => y(valeur) };
  const graduations = graduationsDeValeurs(axe.valeurs).map(
    (valeur) =>
      renderLigne([gauche, largeur - 10], [y(valeur), y(valeur)], 'D5DADE') +
      renderTexte({ x: gauche - 6, y: y(valeur) + 4 }, formatNombre(valeur), { ancre: 'end' }),
  );
  const dates = graduationsDeDates(axe.dates).map((jour) =>
    renderTexte({ x: x(new Date(jour)), y: bas + 20 }, formatJour(jour).slice(3), { ancre: 'middle' }),
  );
  const nommees = series.filter(({ cible }) => !cible);
  const cles = legende(
    nommees.length === 1 ? [] : nommees.map(({ nom, rang }) => ({ nom, dessin: (place) => drawCle(place, rang) })),
    bas + 46,
  );
  const traces = inOrder(series).map((serie) =>
    drawSerie(serie, placeEtiquettes(serie, { categories, series }), echelles),
  );
  return cadre(bas + 36 + cles.hauteur, graduations.join('') + dates.join('') + traces.join('') + cles.svg);
}

interface Echelles {
  readonly x: (rang: number) => number;
  readonly y: (valeur: number) => number;
}

function drawSerie({ valeurs, cible, rang }: Serie, etiquettes: readonly PlaceEtiquette[], { x, y }: Echelles): string {
  const connus = valeurs.flatMap((valeur, place) => (valeur === null ? [] : [{ valeur, place }]));
  const trace = line<(typeof connus)[number]>()
    .x(({ place }) => round(x(place)))
    .y(({ valeur }) => round(y(valeur)))(connus);
  const chemin = balise('path', {
    d: trace ?? '',
    fill: 'none',
    stroke: `#${couleurLigneOf(rang)}`,
    ...(cible ? { 'stroke-width': 1.25, 'stroke-dasharray': '6 4' } : { 'stroke-width': 2.5 }),
  });
  const points = connus.map(({ valeur, place }) => {
    const [abscisse, ordonnee] = [x(place), y(valeur)];
    return (
      drawMarque(abscisse, ordonnee, { rang, cible }) +
      drawEtiquette(abscisse, ordonnee, valeur, etiquettes[place] ?? null)
    );
  });
  return chemin + points.join('');
}

function drawCle({ x, y }: { readonly x: number; readonly y: number }, rang: number): string {
  return (
    renderLigne([x, x + 22], [y + 5, y + 5], couleurLigneOf(rang), { 'stroke-width': 2.5 }) +
    drawMarque(x + 11, y + 5, { rang, cible: false })
  );
}

function drawEtiquette(x: number, y: number, valeur: number, place: PlaceEtiquette): string {
  if (place === null) return '';
  return place === 'droite'
    ? renderTexte({ x: x + 9, y: y + 4 }, formatNombre(valeur))
    : renderTexte({ x, y: place === 'dessous' ? y + 19 : y - 9 }, formatNombre(valeur), { ancre: 'middle' });
}

/** Hollow for a target, so that nobody takes it for a measure. */
function drawMarque(x: number, y: number, { rang, cible }: Pick<Serie, 'rang' | 'cible'>): string {
  return balise('path', {
    d: symbol(marques[rang % marques.length], 55)() ?? '',
    transform: `translate(${round(x)},${round(y)})`,
    fill: cible ? '#FFFFFF' : `#${couleurLigneOf(rang)}`,
    stroke: `#${couleurLigneOf(rang)}`,
  });
}
