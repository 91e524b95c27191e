import type { Row, Style, Worksheet } from 'exceljs';

const police = { name: 'Calibri', size: 11 };
export const couleurs = { titre: 'FF1F4E5F', aide: 'FFEEF3F5', gris: 'FF595959' } as const;

/** Landscape, every column on the page's width, page numbers. */
export const impression = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  showGridLines: true,
} as const;
const a3 = 8;
/** Characters of columns that a page of A4, and of A3, shows and one can still read. */
const caracteresParPageA4 = 190;
const caracteresParPage = 330;

/** A sheet of many columns goes on A3, over as many pages side by side as it takes; its first column stands on each. */
export function impressionDe(largeurs: readonly number[]) {
  const largeur = largeurs.reduce((somme, une) => somme + une, 0);
  const pages = Math.ceil(largeur / caracteresParPage);
  const titres = { printTitlesRow: '1:1' };
  return pages === 1
    ? { ...impression, ...titres, ...(largeur > caracteresParPageA4 && { paperSize: a3 }) }
    : { ...impression, ...titres, paperSize: a3, fitToWidth: pages, printTitlesColumn: 'A:A' };
}

export const piedDePage = { oddFooter: '&L&A&RPage &P sur &N' } as const;

export const styleTexte: Partial<Style> = {
  font: police,
  alignment: { wrapText: true, vertical: 'top' },
  protection: { locked: false },
};
export const styleTitre: Partial<Style> = {
  font: { ...police, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: couleurs.titre } },
  alignment: { wrapText: true, vertical: 'middle' },
};
export const styleAide: Partial<Style> = {
  font: { ...police, size: 9, italic: true, color: { argb: couleurs.gris } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: couleurs.aide } },
  alignment: { wrapText: true, vertical: 'top' },
};
export const styleGras: Partial<Style> = {
  font: { ...police, bold: true },
  alignment: { wrapText: true, vertical: 'top' },
};

/** What one may still do in a protected sheet: everything but changing its headers and helps. There is no password. */
const permis = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  insertHyperlinks: true,
  sort: true,
  autoFilter: true,
};

export async function protect(feuille: Worksheet): Promise<void> {
  await feuille.protect('', permis);
}

export function styleRow(ligne: Row, style: Partial<Style>): void {
  ligne.eachCell({ includeEmpty: true }, (cellule) => {
    cellule.style = style;
  });
}

const interligne = 15;
const hauteurMaximale = 405;

/** How much smaller than that of the other cells the type of the helps is. */
const tailleDesAides = 9 / 11;

/**
 * LibreOffice does not fit the rows of a file to their texts when it opens it: their heights are worked out here, in points.
 * @param aide the row of the helps, in a smaller type
 */
export function fitRow(feuille: Worksheet, ligne: Row, aide = false): void {
  const taille = aide ? tailleDesAides : 1;
  let lignes = 1;
  ligne.eachCell({ includeEmpty: false }, ({ value, col }) => {
    if (typeof value !== 'string') return;
    const largeur = Math.max(4, (feuille.getColumn(Number(col)).width ?? 10) - 2);
    lignes = Math.max(
      lignes,
      value
        .split('\n')
        .reduce(
          (somme, paragraphe) => somme + Math.max(1, Math.ceil((paragraphe.length * 1.08 * taille) / largeur)),
          0,
        ),
    );
  });
  ligne.height = Math.min(hauteurMaximale, lignes * interligne * taille + 3);
}
