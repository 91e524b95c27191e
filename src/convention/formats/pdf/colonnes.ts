import type { CelluleDeTableau, Tableau } from '../../document.js';
import { type BlocDeLigne, blocsOf, type LigneDeTexte } from './lignes.js';

/** How near two pieces must begin to be of one column, in points. */
const pres = 12;
/** The same of two pieces that a narrow gap alone parts from the one before. */
const auMeme = 3;
/** How many lines tell where the columns begin. */
const temoins = 12;

/**
 * Lines laid out in columns without any drawn line, as tables: three lines at least whose pieces begin at the same places.
 * What stands in one piece between two of them goes on in the column where it begins.
 * @returns the lines that it takes, and the table; null when they are no table
 */
export function tableauEnColonnes(
  lignes: readonly LigneDeTexte[],
): { readonly prises: number; readonly tableau: Tableau } | null {
  const [premiere] = lignes;
  if (!premiere || premiere.blocs.length < 2) return null;
  const reperes = reperesDe(premiere, lignes.slice(1, temoins + 1));
  const rangees: string[][] = [];
  let prises = 0;
  let pleines = 0;
  let avant = premiere.y;
  for (const ligne of lignes) {
    if (ligne.y - avant > 3.5 * ligne.hauteur) break;
    const blocs = blocsDe(ligne, reperes);
    const places = blocs.map(({ gauche }) => reperes.findLastIndex((repere) => gauche >= repere - pres));
    const alignes = blocs.every(({ gauche }, rang) => {
      const repere = reperes[places[rang] ?? -1];
      return repere !== undefined && Math.abs(gauche - repere) <= pres;
    });
    if (!alignes || new Set(places).size !== places.length) break;
    if (blocs.length === 1 && places[0] === 0 && ligne.droite > (reperes[1] ?? Infinity)) break;
    const suite = places[0] !== 0 && rangees.length > 0 && !isRangee(ligne, blocs.length, avant, reperes.length);
    const rangee = suite ? (rangees.at(-1) ?? []) : reperes.map(() => '');
    if (!suite) rangees.push(rangee);
    for (const [rang, { texte }] of blocs.entries()) {
      const place = places[rang] ?? 0;
      rangee[place] = joindre(rangee[place] ?? '', texte.trim());
    }
    if (blocs.length >= 2) pleines += 1;
    prises += 1;
    avant = ligne.y;
  }
  if (pleines < 3 || rangees.length < 3) return null;
  const cellules = rangees.flatMap((rangee, ligne) =>
    rangee.flatMap((texte, colonne): CelluleDeTableau[] =>
      texte === '' ? [] : [{ ligne: ligne + 1, colonne: colonne + 1, hauteur: 1, largeur: 1, texte }],
    ),
  );
  return { prises, tableau: { genre: 'tableau', cellules } };
}

/** What a cell goes on with, on its next line: « Pietra- » and « Longa » are one name. */
function joindre(avant: string, suite: string): string {
  if (avant === '' || suite === '') return avant + suite;
  return /\p{L}-$/u.test(avant) ? avant + suite : `${avant} ${suite}`;
}

/**
 * Where the columns begin: after a wide gap of the first line, or after a narrow one where several lines below begin a piece at
 * the same place.
 */
function reperesDe(premiere: LigneDeTexte, suivantes: readonly LigneDeTexte[]): readonly number[] {
  const larges = new Set(premiere.blocs.map(({ gauche }) => gauche));
  const isRepris = (gauche: number) =>
    suivantes.filter(({ morceaux }) => morceaux.some((autre) => Math.abs(autre.gauche - gauche) <= auMeme)).length >= 2;
  // A page may draw each letter apart: those that no gap parts begin nothing, and are not looked for below.
  return blocsOf(premiere.morceaux, premiere.hauteur, () => true)
    .map(({ gauche }) => gauche)
    .filter((gauche) => larges.has(gauche) || isRepris(gauche));
}

function blocsDe({ morceaux, hauteur }: LigneDeTexte, reperes: readonly number[]): readonly BlocDeLigne[] {
  return blocsOf(morceaux, hauteur, (gauche) => reperes.some((repere) => Math.abs(gauche - repere) <= auMeme));
}

/** A line whose first cell is empty is a row of its own when it fills most others, below more than the gap of a paragraph. */
function isRangee({ y, hauteur }: LigneDeTexte, pleines: number, avant: number, colonnes: number): boolean {
  return 2 * pleines >= colonnes && pleines >= 2 && y - avant > 1.45 * hauteur;
}
