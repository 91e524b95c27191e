import { encodeTexte } from './texte-excel.js';
import { zipClasseur } from './zip-classeur.js';

/** A table to write as a sheet: its columns, and one list of cells a row. Text stays text: it never becomes a formula. */
export interface Tableau {
  readonly nom: string;
  readonly colonnes: readonly { readonly titre: string; readonly largeur: number; readonly format?: string }[];
  readonly lignes: readonly (readonly (string | number | null)[])[];
}

/** A column of a table: its title, its width, what it shows of a row, its number format. */
export type ColonneEcrite<L> = readonly [
  titre: string,
  largeur: number,
  valeur: (ligne: L) => string | number | null,
  format?: string,
];

/** How numbers are shown: what a cell holds stays a number. */
export const formats = { entier: '#,##0', euros: '#,##0 "€"', pourcentage: '0%' } as const;

/** The table of rows of one kind, one column after another. */
export function createTableau<L>(nom: string, lignes: readonly L[], colonnes: readonly ColonneEcrite<L>[]): Tableau {
  return {
    nom,
    colonnes: colonnes.map(([titre, largeur, , format]) => ({ titre, largeur, ...(format && { format }) })),
    lignes: lignes.map((ligne) => colonnes.map(([, , valeur]) => valeur(ligne))),
  };
}

/**
 * Writes tables as the sheets of a `.xlsx`: bold headers that stay in sight, filters, widths, number formats.
 * @param date of the document, `AAAA-MM-JJ`: it stands in the file's properties, no clock is read
 */
export async function writeTableaux(tableaux: readonly Tableau[], titre: string, date: string): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = 'bilan-ctg';
  workbook.title = titre;
  workbook.created = new Date(`${date}T00:00:00Z`);
  workbook.modified = workbook.created;
  for (const { nom, colonnes, lignes } of tableaux) {
    const feuille = workbook.addWorksheet(nom, { views: [{ state: 'frozen', ySplit: 1 }] });
    feuille.columns = colonnes.map(({ largeur, format }) => ({
      width: largeur,
      style: { alignment: { vertical: 'top', wrapText: true }, ...(format && { numFmt: format }) },
    }));
    feuille.addRow(colonnes.map(({ titre: entete }) => entete));
    for (const ligne of lignes)
      feuille.addRow(ligne.map((valeur) => (typeof valeur === 'string' ? encodeTexte(valeur) : valeur)));
    feuille.getRow(1).font = { bold: true };
    feuille.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, colonnes.length) } };
  }
  return zipClasseur(workbook, date);
}
