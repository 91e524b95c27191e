import type { Dossier } from '../../dossier/dossier.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { formatJour } from '../../dossier/jours.js';
import { compareDates } from '../../dossier/ordre-des-dates.js';
import { formatNombre } from '../formats.js';
import { isAtteinte, mesuresDe } from '../indicateurs.js';

/** More lines than this cannot be told apart; more figures than this are not read. */
const maxLignes = 4;
const maxFigures = 4;
/** On one scale, a line ten times lower than another would lie flat on the axis. */
const maxRapport = 6;

interface Point {
  readonly date: string;
  readonly valeur: number;
}

interface Courbe {
  readonly nom: string;
  readonly unite: string;
  /** In the order of their dates, two at least. */
  readonly points: readonly Point[];
  readonly cible: Point | null;
}

/**
 * The curves of the indicators, each from its start to its last measure, and on to its target. Those that share a unit, a
 * scale, and the dates where their dashes start and end stand on one figure; figures of several come first.
 */
export function viewCourbes(indicateurs: readonly Indicateur[], { mesures }: Dossier, date: string) {
  const figures: Courbe[][] = [];
  for (const courbe of indicateurs.flatMap((indicateur) => viewCourbe(indicateur, mesures, date))) {
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

/** At least two dated points make a curve. It goes on to its target when that is still ahead; once reached, its name says so. */
function viewCourbe(indicateur: Indicateur, mesures: Dossier['mesures'], date: string): readonly Courbe[] {
  const { depart, dateDepart, cible, dateCible } = indicateur;
  const parDate = new Map<string, number>();
  if (depart && dateDepart && dateDepart.valeur <= date) parDate.set(dateDepart.valeur, depart.valeur);
  for (const mesure of mesuresDe(indicateur, mesures))
    if (mesure.date && mesure.valeur && mesure.date.valeur <= date)
      parDate.set(mesure.date.valeur, mesure.valeur.valeur);
  const points = [...parDate]
    .map(([jour, valeur]) => ({ date: jour, valeur }))
    .sort((a, b) => compareDates(a.date, b.date));
  const derniere = points.at(-1);
  if (points.length < 2 || !derniere) return [];
  const atteinte = cible && isAtteinte(indicateur, derniere.valeur);
  const nom =
    // A dash typed for want of a title is no name.
    [indicateur.numero?.valeur, indicateur.libelle?.valeur]
      .filter((texte) => texte !== undefined && /[\p{L}\p{N}]/u.test(texte))
      .join(' – ') || 'Indicateur sans nom';
  return [
    {
      nom: atteinte ? `${nom}, cible atteinte : ${formatNombre(cible.valeur)}` : nom,
      unite: indicateur.unite?.valeur ?? '',
      points,
      cible:
        cible && !atteinte && dateCible && dateCible.valeur > derniere.date
          ? { date: dateCible.valeur, valeur: cible.valeur }
          : null,
    },
  ];
}

function match(a: Courbe, b: Courbe): boolean {
  const [petite, grande] = [hauteurOf(a), hauteurOf(b)].sort((x, y) => x - y);
  return (
    a.unite === b.unite &&
    a.points.at(-1)?.date === b.points.at(-1)?.date &&
    (!a.cible || !b.cible || a.cible.date === b.cible.date) &&
    (grande ?? 0) <= maxRapport * (petite ?? 0)
  );
}

function hauteurOf({ points, cible }: Courbe): number {
  return Math.max(...[...points, ...(cible ? [cible] : [])].map(({ valeur }) => Math.abs(valeur)));
}

function viewFigure(courbes: readonly Courbe[]) {
  const series = courbes.flatMap(({ nom, points, cible }) => [
    { nom, cible: false, points },
    ...(cible ? [{ nom: `Cible : ${nom}`, cible: true, points: [...points.slice(-1), cible] }] : []),
  ]);
  const dates = [...new Set(series.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
  const unite = courbes[0]?.unite ?? '';
  const seule = courbes.length === 1 ? courbes[0] : undefined;
  return {
    sujet: seule ? `${seule.nom}${unite && ` (en ${unite})`}` : `Indicateurs${unite && ` en ${unite}`}`,
    series: series.map(({ nom, cible }) => ({ nom, cible })),
    avecCible: series.some(({ cible }) => cible),
    lignes: dates.map((date) => ({
      date: formatJour(date),
      valeurs: series.map(({ points }) => {
        const point = points.find((candidat) => candidat.date === date);
        return point ? formatNombre(point.valeur) : '–';
      }),
    })),
  };
}
