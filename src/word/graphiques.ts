import type { Paragraph } from 'docx';
import { childrenOf, type Element, textOf } from './html.js';

/** A chart, read from the table of figures that the HTML's `<figure data-graphique>` holds. */
export interface Graphique {
  readonly type: 'barres' | 'barres-empilees' | 'courbes';
  readonly titre: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly nom: string; readonly valeurs: readonly (number | null)[] }[];
  /** Width of the text, in twentieths of a point. */
  readonly largeur: number;
}

/** Reads the figure's table: a header row of series names, then one row a category. */
export function readGraphique(figure: Element, largeur: number): Graphique {
  const tableau = childrenOf(figure, 'table')[0];
  if (!tableau) throw new Error('Un graphique du gabarit n’a pas de tableau de données.');
  const lignes = childrenOf(tableau, 'thead', 'tbody').flatMap((groupe) => childrenOf(groupe, 'tr'));
  const [entete, ...corps] = lignes.map((ligne) =>
    childrenOf(ligne, 'th', 'td').map((cellule) => textOf(cellule).trim()),
  );
  const type = figure.attribs['data-graphique'];
  return {
    type: type === 'barres-empilees' || type === 'courbes' ? type : 'barres',
    titre: childrenOf(figure, 'figcaption').map(textOf).join(' ').trim(),
    categories: corps.map((ligne) => ligne[0] ?? ''),
    series: (entete ?? [])
      .slice(1)
      .map((nom, rang) => ({ nom, valeurs: corps.map((ligne) => readNombre(ligne[rang + 1])) })),
    largeur,
  };
}

/** The chart as a paragraph of docx, which writes its parts: it stays editable in Word. */
export async function renderGraphique(graphique: Graphique, docx: typeof import('docx')): Promise<Paragraph> {
  const { ChartRun } = await import('docx/charts');
  const largeur = Math.round(graphique.largeur / 15);
  const hauteur = graphique.type === 'courbes' ? 260 : 90 + graphique.categories.length * 30;
  const commun = {
    categories: [...graphique.categories],
    series: graphique.series.map(({ nom, valeurs }, rang) => ({
      name: nom,
      values: [...valeurs],
      color: couleurs[rang % couleurs.length] ?? '1F4E5F',
    })),
    transformation: { width: largeur, height: hauteur },
    altText: { name: graphique.titre, title: graphique.titre, description: describe(graphique) },
    legend: { position: 'bottom' as const },
  };
  const run =
    graphique.type === 'courbes'
      ? new ChartRun({ type: 'line', ...commun })
      : new ChartRun({
          type: 'bar',
          stacking: graphique.type === 'barres-empilees' ? 'stacked' : 'none',
          categoryAxis: { reverseOrder: true },
          ...commun,
        });
  return new docx.Paragraph({ style: 'Graphique', keepNext: true, children: [run] });
}

/** Dark enough to be told apart in print, in the order of the statuses: done to abandoned. */
const couleurs = ['2E7D5B', '4F81BD', 'B8BEC4', 'D9A13B', '5B3F73', 'B4443C'];

function describe({ titre, categories, series }: Graphique): string {
  const lignes = categories.map((categorie, rang) => {
    const valeurs = series.filter(({ valeurs: v }) => v[rang]).map(({ nom, valeurs: v }) => `${nom} ${v[rang]}`);
    return `${categorie} : ${valeurs.join(', ') || 'aucune valeur'}`;
  });
  return `${titre}. ${lignes.join(' ; ')}.`;
}

function readNombre(texte: string | undefined): number | null {
  const nombre = Number((texte ?? '').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return texte && Number.isFinite(nombre) ? nombre : null;
}
