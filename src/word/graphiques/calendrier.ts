import donnees from '../../../data/word/graphiques.json' with { type: 'json' };
import type { Calendrier } from './graphique.js';
import type { Remplissage } from './remplir.js';

/** A year as the axis counts it: with 365 days it would slip back and name a year twice. */
const annee = 366;

/** Stacked bars on an axis of dates: what comes before the start is not filled. */
export function fillCalendrier({ debut, fin, repere, barres }: Calendrier): Remplissage {
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
      ...(repere !== null && { repere: toSerie(repere) }),
    },
    categories: barres.map(({ libelle }) => libelle),
    series: [
      { nom: 'Début', valeurs: barres.map((barre) => toSerie(barre.debut)), part: series[0] ?? [], dates: true },
      { nom: 'Jours faits', valeurs: faits, part: series[1] ?? [] },
      { nom: 'Jours restants', valeurs: restants, part: series[2] ?? [] },
    ],
  };
}

/** Both ends included: a bar of one day is drawn. */
function joursOf({ debut, fin }: Calendrier['barres'][number]): number {
  return Math.max(1, toSerie(fin) - toSerie(debut) + 1);
}

/** Day number as spreadsheets count them. */
function toSerie(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}
