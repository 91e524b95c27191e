import { periodeDe } from '../../controles/periode.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { formatJour } from '../../dossier/jours.js';
import { compareDates } from '../../dossier/ordre-des-dates.js';
import { axeDesValeurs } from '../../word/graphiques/axes.js';
import { formatNombre } from '../formats.js';
import { bornesDe, cheminDe, type Periode } from '../indicateurs/chemin.js';
import { mesuresDe, type Point, pointOf } from '../indicateurs/mesures.js';

/** More lines than this, each with its way, cannot be told apart; more figures than this are not read. */
const maxLignes = 3;
const maxFigures = 4;
/** On one scale, a line ten times lower than another would lie flat on the axis. */
const maxRapport = 6;

interface Courbe {
  readonly nom: string;
  readonly unite: string;
  /** In the order of their dates, two at least. */
  readonly points: readonly Point[];
  /** From the start to the target: two points, or none. */
  readonly chemin: readonly Point[];
}

/**
 * The curves of the indicators, from their start to their last measure, each with the way that leads from its start to its
 * target. Those that share a unit, a scale, and the dates where they end stand on one figure; figures of several come first.
 */
export function viewCourbes(indicateurs: readonly Indicateur[], dossier: Dossier, date: string) {
  const periode = periodeDe(dossier);
  const figures: Courbe[][] = [];
  for (const courbe of indicateurs.flatMap((indicateur) => viewCourbe(indicateur, dossier, { date, periode }))) {
    const commune = figures.find(
      (figure) => figure.length < maxLignes && figure.every((autre) => match(autre, courbe)),
    );
    if (commune) commune.push(courbe);
    else figures.push([courbe]);
  }
  return figures
    .sort((a, b) => b.length - a.length)
    .slice(0, maxFigures)
    .map(viewFigure);
}

/** At least two dated points make a curve. A target without a way to it stands in the name. */
function viewCourbe(
  indicateur: Indicateur,
  { mesures }: Dossier,
  { date, periode }: { readonly date: string; readonly periode: Periode },
): readonly Courbe[] {
  const { depart, cible } = indicateur;
  const { debut } = bornesDe(indicateur, periode);
  const parDate = new Map<string, number>();
  for (const point of [
    depart && debut ? { date: debut, valeur: depart.valeur } : null,
    ...mesuresDe(indicateur, mesures).map(pointOf),
  ])
    if (point && point.date <= date) parDate.set(point.date, round(point.valeur));
  if (parDate.size < 2) return [];
  const chemin = cheminDe(indicateur, periode);
  const nom =
    // A dash typed for want of a title is no name.
    [indicateur.numero?.valeur, indicateur.libelle?.valeur]
      .filter((texte) => texte !== undefined && /[\p{L}\p{N}]/u.test(texte))
      .join(' – ') || 'Indicateur sans nom';
  return [
    {
      nom: cible && !chemin ? `${nom}, cible : ${formatNombre(cible.valeur)}` : nom,
      unite: indicateur.unite?.valeur ?? '',
      points: [...parDate]
        .map(([jour, valeur]) => ({ date: jour, valeur }))
        .sort((a, b) => compareDates(a.date, b.date)),
      chemin: chemin ? [chemin.depart, chemin.cible].map((point) => ({ ...point, valeur: round(point.valeur) })) : [],
    },
  ];
}

/** As it is printed, so that the axis of the figure is that of its caption. */
function round(valeur: number): number {
  return Math.round(valeur * 100) / 100;
}

function match(a: Courbe, b: Courbe): boolean {
  const [petite, grande] = [hauteurOf(a), hauteurOf(b)].sort((x, y) => x - y);
  return (
    a.unite === b.unite &&
    a.points.at(-1)?.date === b.points.at(-1)?.date &&
    a.chemin.at(-1)?.date === b.chemin.at(-1)?.date &&
    (grande ?? 0) <= maxRapport * (petite ?? 0)
  );
}

function hauteurOf({ points, chemin }: Courbe): number {
  return Math.max(...[...points, ...chemin].map(({ valeur }) => Math.abs(valeur)));
}

function viewFigure(courbes: readonly Courbe[]) {
  const series = courbes.flatMap(({ nom, points, chemin }) => [
    { nom, cible: false, points },
    ...(chemin.length > 0 ? [{ nom: `Chemin vers la cible : ${nom}`, cible: true, points: chemin }] : []),
  ]);
  const points = series.flatMap((serie) => serie.points);
  const dates = [...new Set(points.map(({ date }) => date))].sort();
  const { min } = axeDesValeurs(points.map(({ valeur }) => valeur));
  const unite = courbes[0]?.unite ?? '';
  const seule = courbes.length === 1 ? courbes[0] : undefined;
  return {
    sujet: seule ? `${seule.nom}${unite && ` (en ${unite})`}` : `Indicateurs${unite && ` en ${unite}`}`,
    series: series.map(({ nom, cible }) => ({ nom, cible })),
    avecCible: series.some(({ cible }) => cible),
    /** Where the axis starts, when that is not at zero. */
    origine: min > 0 ? formatNombre(min) : '',
    lignes: dates.map((date) => ({
      date: formatJour(date),
      valeurs: series.map((serie) => {
        const point = serie.points.find((candidat) => candidat.date === date);
        return point ? formatNombre(point.valeur) : '–';
      }),
    })),
  };
}
