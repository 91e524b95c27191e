import type { CelluleDeTableau, Tableau } from '../../document.js';
import type { LigneDeTexte } from './lignes.js';

/** How near two pieces must begin to be of one column, in points. */
const pres = 12;

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
  const reperes = premiere.blocs.map(({ gauche }) => gauche);
  const rangees: string[][] = [];
  let prises = 0;
  let pleines = 0;
  let avant = premiere.y;
  for (const ligne of lignes) {
    if (ligne.y - avant > 3.5 * ligne.hauteur) break;
    const places = ligne.blocs.map(({ gauche }) => reperes.findLastIndex((repere) => gauche >= repere - pres));
    const alignes = ligne.blocs.every(({ gauche }, rang) => {
      const repere = reperes[places[rang] ?? -1];
      return repere !== undefined && Math.abs(gauche - repere) <= pres;
    });
    if (!alignes || new Set(places).size !== places.length) break;
    if (ligne.blocs.length === 1 && places[0] === 0 && ligne.droite > (reperes[1] ?? Infinity)) break;
    const suite = places[0] !== 0 && rangees.length > 0;
    const rangee = suite ? (rangees.at(-1) ?? []) : reperes.map(() => '');
    if (!suite) rangees.push(rangee);
    for (const [rang, { texte }] of ligne.blocs.entries()) {
      const place = places[rang] ?? 0;
      rangee[place] = [rangee[place] ?? '', texte.trim()].filter((dit) => dit !== '').join(' ');
    }
    if (ligne.blocs.length >= 2) pleines += 1;
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
