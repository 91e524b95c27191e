import { escapeXml } from '../../xml/ecriture.js';
import { fillPartie, type Partie } from '../partie.js';

type Marques = Readonly<Record<string, string | number>>;

/** What a chart shows, and the parts of data/word that it is written with. */
export interface Remplissage {
  readonly part: Partie;
  readonly marques?: Marques;
  /** Texts, or days as spreadsheets count them. */
  readonly categories: readonly (string | number)[];
  readonly series: readonly SerieRemplie[];
}

export interface SerieRemplie {
  readonly nom: string;
  readonly valeurs: readonly (number | null)[];
  /** How it looks. */
  readonly part: Partie;
  readonly marques?: Marques;
  /** Whether the values are dates, as spreadsheets count them. */
  readonly dates?: boolean;
}

/** The XML of a chart, with its figures. */
export function fillChart({ part, marques, categories, series }: Remplissage): string {
  const points = renderPoints(
    categories.map((categorie) => (typeof categorie === 'number' ? categorie : escapeXml(categorie))),
  );
  return fillPartie(part, { ...marques, series: series.map((serie, rang) => fillSerie(serie, rang, points)).join('') });
}

function fillSerie({ part, marques, nom, valeurs }: SerieRemplie, rang: number, categories: string): string {
  return fillPartie(part, {
    ...marques,
    rang,
    colonne: colonneOf(rang + 1),
    nom: escapeXml(nom),
    nombre: valeurs.length,
    derniere: valeurs.length + 1,
    categories,
    valeurs: renderPoints(valeurs),
  });
}

/** A missing value has no point. */
function renderPoints(valeurs: readonly (string | number | null)[]): string {
  return valeurs
    .map((valeur, rang) => (valeur === null ? '' : `<c:pt idx="${rang}"><c:v>${valeur}</c:v></c:pt>`))
    .join('');
}

/** The name of a column of a spreadsheet: 0 is A; charts have fewer series than the alphabet letters. */
export function colonneOf(rang: number): string {
  return String.fromCharCode(65 + rang);
}
