import donnees from '../../../data/word/graphiques.json' with { type: 'json' };
import type { Calendrier } from './graphique.js';
import { wrapLibelle } from './libelles.js';
import { toSerie } from './nombres.js';
import type { Remplissage } from './remplir.js';

/** A year as the axis counts it: with 365 days it would slip back and name a year twice. */
const annee = 366;

/** The parts of the width that labels and bars take; the last date is written half beyond its bar. */
const gauche = 0.38;
const largeur = 0.58;
/** Characters that a line of a label holds at its left, in the narrowest page. */
const parLigne = 42;
/** In pixels: the dates stand above the bars. */
const haut = 28;
const bas = 10;

/** In pixels: a bar must hold its label, in two lines as soon as one takes two. */
export function hauteurDuCalendrier({ barres }: Calendrier): number {
  return haut + barres.length * (barres.some(({ libelle }) => linesOf(libelle).length > 1) ? 28 : 21) + bas;
}

function linesOf(libelle: string): readonly string[] {
  return wrapLibelle(libelle, parLigne);
}

/** Stacked bars on an axis of dates: what comes before the start is not filled. */
export function fillCalendrier(calendrier: Calendrier): Remplissage {
  const { debut, fin, repere, barres } = calendrier;
  const hauteur = hauteurDuCalendrier(calendrier);
  const { part, series } = donnees[repere === null ? 'calendrier' : 'calendrier-repere'];
  const min = toSerie(debut);
  const pas = toSerie(fin) - min > 2 * annee ? annee : annee / 2;
  const faits = barres.map((barre) => Math.round(joursOf(barre) * barre.fait));
  const restants = barres.map((barre, rang) => joursOf(barre) - (faits[rang] ?? 0));
  return {
    part,
    marques: {
      min,
      max: min + Math.ceil((toSerie(fin) + 1 - min) / pas) * pas,
      pas,
      quart: pas / 4,
      gauche,
      largeur,
      haut: partOf(haut, hauteur),
      hauteur: partOf(hauteur - haut - bas, hauteur),
      ...(repere !== null && { repere: toSerie(repere) }),
    },
    categories: barres.map(({ libelle }) => linesOf(libelle).join('\n')),
    series: [
      { nom: 'Début', valeurs: barres.map((barre) => toSerie(barre.debut)), part: series[0] ?? [], dates: true },
      { nom: 'Jours faits', valeurs: faits, part: series[1] ?? [] },
      { nom: 'Jours restants', valeurs: restants, part: series[2] ?? [] },
    ],
  };
}

function partOf(pixels: number, hauteur: number): number {
  return Math.round((pixels / hauteur) * 10_000) / 10_000;
}

/** Both ends included: a bar of one day is drawn. */
function joursOf({ debut, fin }: Calendrier['barres'][number]): number {
  return Math.max(1, toSerie(fin) - toSerie(debut) + 1);
}
