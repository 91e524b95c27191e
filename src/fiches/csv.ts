import { colonnes, type Fiche, nonCopie, objetDe, type Point, vide } from './fiche.js';

/** The title of the column that tells the fiches apart when they stand in one file. */
const pour = 'Pour';

/**
 * Fiches as a `.csv` that Excel opens by itself: semicolons, UTF-8 with its mark. A cell that would be taken for a formula is
 * made a text.
 */
export function writeCsv(fiches: readonly Fiche[]): Uint8Array {
  const lignes = [
    [pour, ...Object.values(colonnes)],
    ...fiches.flatMap(({ titre, points }) => points.map((point) => [titre, ...cellulesDe(point)])),
  ];
  const texte = lignes.map((ligne) => ligne.map(ecrire).join(';')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${texte}\r\n`);
}

function cellulesDe(point: Point): readonly string[] {
  const { feuille, cellule, contenu, demande, regle, repere } = point;
  const dit = contenu === null ? nonCopie : contenu === '' ? vide : contenu;
  return [feuille ?? '', cellule ?? '', objetDe(point), cellule ? dit : '', demande, '', regle, repere];
}

function ecrire(texte: string): string {
  const sur = neutralize(texte);
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}

/** What a spreadsheet program would compute is kept a text by an apostrophe, which it shows as one. */
export function neutralize(texte: string): string {
  return /^[\s']*[=+\-@\t\r]/.test(texte) ? `'${texte}` : texte;
}

/** The text of a cell as it was before `neutralize`. */
export function withoutApostrophe(texte: string): string {
  return texte.startsWith("'") && neutralize(texte.slice(1)) === texte ? texte.slice(1) : texte;
}
