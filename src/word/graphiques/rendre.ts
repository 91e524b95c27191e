import type { Paragraph } from 'docx';
import type { ChartRunOptions } from 'docx/charts';
import { couleurs, couleursLignes, invisible } from './couleurs.js';
import { type Calendrier, describeGraphique, type Graphique, type GraphiqueDeValeurs } from './graphique.js';

const police = { name: 'Arial' } as const;
const marques = ['circle', 'square', 'diamond', 'triangle'] as const;

/**
 * The chart as a paragraph of docx, which writes its parts: it stays editable in Word.
 * @param largeur width of the text, in twentieths of a point
 */
export async function renderGraphique(
  graphique: Graphique,
  largeur: number,
  docx: typeof import('docx'),
): Promise<Paragraph> {
  const { ChartRun } = await import('docx/charts');
  const taille = { width: Math.round(largeur / 15), height: heightOf(graphique) };
  const commun = {
    font: police,
    transformation: taille,
    altText: { name: graphique.titre, title: graphique.titre, description: describeGraphique(graphique) },
  };
  const options = graphique.type === 'calendrier' ? calendrier(graphique) : valeurs(graphique);
  return new docx.Paragraph({
    style: 'Graphique',
    keepNext: true,
    children: [new ChartRun({ ...commun, ...options } as ChartRunOptions)],
  });
}

function heightOf(graphique: Graphique): number {
  if (graphique.type === 'courbes') return 250;
  if (graphique.type === 'calendrier') return 70 + graphique.barres.length * 21;
  const barres = graphique.type === 'barres' ? graphique.categories.length * graphique.series.length * 16 : 0;
  return 90 + Math.max(graphique.categories.length * 30, barres);
}

function valeurs({ type, categories, series }: GraphiqueDeValeurs) {
  const commun = {
    categories: [...categories],
    legend: legende(series.filter(({ cible }) => cible).map(({ nom }) => nom)),
  };
  if (type === 'courbes')
    return {
      type: 'line' as const,
      ...commun,
      markers: true,
      series: series.map(({ nom, valeurs: liste, cible }, rang) => {
        const couleur = couleursLignes[rangOf(nom, series, rang) % couleursLignes.length] ?? '1F4E5F';
        return {
          name: nom,
          values: [...liste],
          color: couleur,
          markers: { shape: marques[rangOf(nom, series, rang) % marques.length] ?? 'circle', size: 6 },
          line: { color: couleur, width: 2.25, ...(cible && { dash: 'dash' as const }) },
        };
      }),
    };
  return {
    type: 'bar' as const,
    ...commun,
    stacking: type === 'barres-empilees' ? ('stacked' as const) : ('none' as const),
    categoryAxis: { reverseOrder: true },
    valueAxis: { numberFormat: '#,##0' },
    // A label on each bar says the figure in black and white too; a zero has none.
    dataLabels: { value: true, numberFormat: '#,##0;-#,##0;""' },
    series: series.map(({ nom, valeurs: liste }, rang) => ({
      name: nom,
      values: [...liste],
      color: couleurs[rang % couleurs.length] ?? '1F4E5F',
      dataLabels: {
        value: true,
        numberFormat: '#,##0;-#,##0;""',
        font: { color: type === 'barres-empilees' && foncees.has(rang) ? 'FFFFFF' : '222222' },
      },
    })),
  };
}

/** Colours on which a label is white. */
const foncees: ReadonlySet<number> = new Set([0, 1]);

/** A target takes the colour and the marker of the series that it ends. */
function rangOf(nom: string, series: GraphiqueDeValeurs['series'], rang: number): number {
  const mere = series.findIndex(({ nom: autre, cible }) => !cible && nom === `Cible : ${autre}`);
  return mere < 0 ? rang : mere;
}

/** Stacked bars on an axis of dates: what comes before the start is not filled. */
function calendrier({ debut, fin, barres }: Calendrier) {
  const jours = barres.map((barre) => Math.max(1, serial(barre.fin) - serial(barre.debut) + 1));
  return {
    type: 'bar' as const,
    stacking: 'stacked' as const,
    gapWidth: 40,
    categories: barres.map(({ libelle }) => libelle),
    legend: legende([]),
    categoryAxis: { reverseOrder: true, font: { size: 8 } },
    valueAxis: {
      minimum: serial(debut),
      maximum: serial(fin) + 1,
      interval: 365.25,
      numberFormat: 'yyyy',
    },
    series: [
      // Nameless rather than hidden: LibreOffice hides another entry of the legend in its place.
      { name: '\u00a0', values: barres.map((barre) => serial(barre.debut)), color: invisible },
      {
        name: 'Fait',
        values: barres.map(({ fait }, rang) => Math.round((jours[rang] ?? 0) * fait)),
        color: couleurs[0] ?? '',
      },
      {
        name: 'Reste à faire',
        values: barres.map(({ fait }, rang) => (jours[rang] ?? 0) - Math.round((jours[rang] ?? 0) * fait)),
        color: couleurs[2] ?? '',
      },
    ],
  };
}

function legende(caches: readonly string[]) {
  return { position: 'bottom' as const, ...(caches.length > 0 && { hiddenEntries: [...caches] }) };
}

/** Day number as spreadsheets count them. */
function serial(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}
