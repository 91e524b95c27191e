import { childrenOf, classesOf, type Element, textOf } from '../html.js';

/** A line or a set of bars of a chart: one value for each category. */
export interface Serie {
  readonly nom: string;
  readonly valeurs: readonly (number | null)[];
  /** The way from the last measure to the target: dashed, and left out of the legend. */
  readonly cible: boolean;
}

export interface GraphiqueDeValeurs {
  readonly type: 'barres' | 'barres-empilees' | 'courbes';
  readonly titre: string;
  readonly categories: readonly string[];
  readonly series: readonly Serie[];
}

/** A bar of a calendar: its dates as `AAAA-MM-JJ`, and the part that is done, from 0 to 1. */
export interface BarreCalendrier {
  readonly libelle: string;
  readonly debut: string;
  readonly fin: string;
  readonly fait: number;
}

/** A Gantt chart; `debut` and `fin` bound its axis. */
export interface Calendrier {
  readonly type: 'calendrier';
  readonly titre: string;
  readonly debut: string;
  readonly fin: string;
  readonly barres: readonly BarreCalendrier[];
}

/** A chart, read from the table of figures that the HTML's `<figure data-graphique>` holds. */
export type Graphique = GraphiqueDeValeurs | Calendrier;

/**
 * Reads the figure's table. A calendar has one row a bar: label, start, end (dd/mm/yyyy), part done (%). Other charts have
 * a header row of series names (class « cible » for a target), then one row a category.
 */
export function readGraphique(figure: Element): Graphique {
  const tableau = childrenOf(figure, 'table')[0];
  if (!tableau) throw new Error('Un graphique du gabarit n’a pas de tableau de données.');
  const lignes = childrenOf(tableau, 'thead', 'tbody').flatMap((groupe) => childrenOf(groupe, 'tr'));
  const [entete, ...corps] = lignes.map((ligne) => childrenOf(ligne, 'th', 'td'));
  const textes = corps.map((cellules) => cellules.map((cellule) => textOf(cellule).trim()));
  const titre = childrenOf(figure, 'figcaption').map(textOf).join(' ').trim();
  const type = figure.attribs['data-graphique'];
  if (type === 'calendrier')
    return {
      type,
      titre,
      debut: figure.attribs['data-debut'] ?? '',
      fin: figure.attribs['data-fin'] ?? '',
      barres: textes.map(([libelle = '', debut = '', fin = '', fait]) => ({
        libelle,
        debut: toIso(debut),
        fin: toIso(fin),
        fait: Math.min(1, Math.max(0, (readNombre(fait) ?? 0) / 100)),
      })),
    };
  return {
    type: type === 'barres-empilees' || type === 'courbes' ? type : 'barres',
    titre,
    categories: textes.map((ligne) => ligne[0] ?? ''),
    series: (entete ?? []).slice(1).map((cellule, rang) => ({
      nom: textOf(cellule).trim(),
      valeurs: textes.map((ligne) => readNombre(ligne[rang + 1])),
      cible: classesOf(cellule).includes('cible'),
    })),
  };
}

/** What the chart says, figure by figure, for whoever does not see it. */
export function describeGraphique(graphique: Graphique): string {
  if (graphique.type === 'calendrier')
    return `${graphique.titre}. ${graphique.barres
      .map(
        ({ libelle, debut, fin, fait }) =>
          `${libelle} : du ${toJour(debut)} au ${toJour(fin)}, fait à ${Math.round(fait * 100)} %`,
      )
      .join(' ; ')}.`;
  const { titre, categories, series } = graphique;
  const lignes = categories.map((categorie, rang) => {
    const valeurs = series
      .filter(({ valeurs: v }) => v[rang] !== null)
      .map(({ nom, valeurs: v }) => `${nom} ${format(v[rang] ?? 0)}`);
    return `${categorie} : ${valeurs.join(', ') || 'aucune valeur'}`;
  });
  return `${titre}. ${lignes.join(' ; ')}.`;
}

function format(nombre: number): string {
  return String(nombre).replace('.', ',');
}

function readNombre(texte: string | undefined): number | null {
  const nombre = Number(
    (texte ?? '')
      .replace(/[\s\u00a0\u202f%]/g, '')
      .replace(',', '.')
      .replace('−', '-'),
  );
  return texte && texte !== '–' && Number.isFinite(nombre) ? nombre : null;
}

function toIso(jour: string): string {
  return jour.split('/').reverse().join('-');
}

function toJour(iso: string): string {
  return iso.split('-').reverse().join('/');
}
