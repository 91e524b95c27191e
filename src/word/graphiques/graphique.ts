import { parseJour } from '../../dossier/jours.js';
import { cleanText } from '../../xml/ecriture.js';
import { childrenOf, classesOf, type Element, textOfNoeud } from '../html.js';

/** A line or a set of bars of a chart: one value for each category. */
export interface Serie {
  readonly nom: string;
  readonly valeurs: readonly (number | null)[];
  /** The way from the start to the target: dashed, and left out of the legend. */
  readonly cible: boolean;
  /** Which look it has among the others of the chart; a target has that of the series that it ends. */
  readonly rang: number;
}

export interface GraphiqueDeValeurs {
  readonly type: 'barres' | 'barres-empilees' | 'courbes';
  readonly titre: string;
  readonly categories: readonly string[];
  readonly series: readonly Serie[];
}

/** Every value that a chart shows. */
export function valeursDe(series: readonly Serie[]): readonly number[] {
  return series.flatMap(({ valeurs }) => valeurs.flatMap((valeur) => valeur ?? []));
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
  /** The day that a line marks across the bars, when it falls within the axis. */
  readonly repere: string | null;
  readonly barres: readonly BarreCalendrier[];
}

/** A chart, read from the table of figures that the HTML's `<figure data-graphique>` holds. */
export type Graphique = GraphiqueDeValeurs | Calendrier;

/**
 * Reads the figure's table. A calendar has one row a bar: label, start, end (dd/mm/yyyy), part done (%). Other charts have
 * a header row of series names (class « cible » for the way to the target of the series before), then one row a category;
 * those of curves are dates (dd/mm/yyyy), in order.
 */
export function readGraphique(figure: Element): Graphique {
  const tableau = childrenOf(figure, 'table')[0];
  if (!tableau) throw new Error('Un graphique du gabarit n’a pas de tableau de données.');
  const lignes = childrenOf(tableau, 'thead', 'tbody').flatMap((groupe) => childrenOf(groupe, 'tr'));
  const [entete, ...corps] = lignes.map((ligne) => childrenOf(ligne, 'th', 'td'));
  const textes = corps.map((cellules) => cellules.map(readTexte));
  const titre = childrenOf(figure, 'figcaption').map(readTexte).join(' ');
  const type = figure.attribs['data-graphique'];
  if (type === 'calendrier') return { type, titre, ...readCalendrier(figure, textes) };
  return {
    type: type === 'barres-empilees' || type === 'courbes' ? type : 'barres',
    titre,
    categories: textes.map((ligne) => ligne[0] ?? ''),
    series: readSeries((entete ?? []).slice(1), textes),
  };
}

function readCalendrier(
  { attribs }: Element,
  textes: readonly (readonly string[])[],
): Omit<Calendrier, 'type' | 'titre'> {
  const debut = attribs['data-debut'] ?? '';
  const fin = attribs['data-fin'] ?? '';
  const repere = attribs['data-repere'] ?? '';
  return {
    debut,
    fin,
    repere: debut < repere && repere < fin ? repere : null,
    barres: textes.map(([libelle = '', premier = '', dernier = '', fait]) => ({
      libelle,
      debut: parseJour(premier),
      fin: parseJour(dernier),
      fait: Math.min(1, Math.max(0, (readNombre(fait) ?? 0) / 100)),
    })),
  };
}

function readSeries(entetes: readonly Element[], textes: readonly (readonly string[])[]): readonly Serie[] {
  let rang = -1;
  return entetes.map((entete, colonne) => {
    const cible = classesOf(entete).includes('cible');
    if (!cible) rang += 1;
    return {
      nom: readTexte(entete),
      valeurs: textes.map((ligne) => readNombre(ligne[colonne + 1])),
      cible,
      rang: Math.max(0, rang),
    };
  });
}

/** On one line, and without what a chart's part could not hold: escaped, it would still break it. */
function readTexte(element: Element): string {
  return cleanText(textOfNoeud(element))
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** A number as the tables print it (« 1 250 », « 12,5 % », « − 3 »); anything else is a missing value. */
function readNombre(texte = ''): number | null {
  const chiffres = texte
    .replace(/[\s\u00a0\u202f%]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^-?\d+(?:\.\d+)?$/.test(chiffres) ? Number(chiffres) : null;
}
