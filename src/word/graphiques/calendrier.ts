import type { BarChartOptions } from 'docx/charts';
import { invisible, motifs } from './couleurs.js';
import type { Calendrier } from './graphique.js';

/** A year as the axis counts it: with 365 days it would slip back and name a year twice. */
const annee = 366;

/**
 * Stacked bars on an axis of dates: what comes before the start is not filled. No legend: the caption says what dark and
 * light mean, and LibreOffice would show the unfilled series there.
 */
export function optionsCalendrier({ debut, fin, repere, barres }: Calendrier): BarChartOptions {
  const premier = toSerie(debut);
  const pas = toSerie(fin) - premier > 2 * annee ? annee : annee / 2;
  const faits = barres.map((barre) => Math.round(joursOf(barre) * barre.fait));
  const serie = (name: string, values: number[], couleur: string) => ({ name, values, color: couleur });
  return {
    type: 'bar',
    stacking: 'stacked',
    gapWidth: 35,
    categories: barres.map(({ libelle }) => libelle),
    legend: false,
    categoryAxis: {
      reverseOrder: true,
      font: { size: 8 },
      ...(repere !== null && { crossesAt: toSerie(repere) }),
    },
    valueAxis: {
      minimum: premier,
      maximum: premier + Math.ceil((toSerie(fin) + 1 - premier) / pas) * pas,
      interval: pas,
      numberFormat: 'mm/yyyy',
      font: { size: 8 },
    },
    series: [
      serie(
        'Début',
        barres.map((barre) => toSerie(barre.debut)),
        invisible,
      ),
      serie('Jours faits', faits, motifs[0]?.couleur ?? ''),
      serie(
        'Jours restants',
        barres.map((barre, rang) => joursOf(barre) - (faits[rang] ?? 0)),
        motifs[2]?.couleur ?? '',
      ),
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
