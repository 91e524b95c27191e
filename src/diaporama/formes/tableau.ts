import { margesDeCellule, type TableauAjuste } from '../ajuster-tableau.js';
import type { Colonne } from '../diapo.js';
import { emu, renderParagraphe } from './forme.js';

type Rang = 'entete' | 'ordinaire' | 'total';

/** A table: its header row said as such, its figures on the right, its total in bold. */
export function renderTableau(
  colonnes: readonly Colonne[],
  { lignes, hauteurs, hauteurEntete, taille }: TableauAjuste,
  { largeur, avecTotal }: { readonly largeur: number; readonly avecTotal: boolean },
): string {
  const grille = colonnes.map(({ part }) => `<a:gridCol w="${emu(part * largeur)}"/>`).join('');
  const ligne = (cellules: readonly string[], hauteur: number, rang: Rang) =>
    `<a:tr h="${emu(hauteur)}">${cellules.map((texte, colonne) => renderCellule(texte, colonnes[colonne], taille, rang)).join('')}</a:tr>`;
  const rangees = [
    ligne(
      colonnes.map(({ titre }) => titre),
      hauteurEntete,
      'entete',
    ),
    ...lignes.map((cellules, rang) =>
      ligne(cellules, hauteurs[rang] ?? 0, avecTotal && rang === lignes.length - 1 ? 'total' : 'ordinaire'),
    ),
  ];
  return `<a:tbl><a:tblPr firstRow="1"${avecTotal ? ' lastRow="1"' : ''}/><a:tblGrid>${grille}</a:tblGrid>${rangees.join('')}</a:tbl>`;
}

function renderCellule(texte: string, colonne: Colonne | undefined, taille: number, rang: Rang): string {
  const paragraphe = renderParagraphe(texte, {
    taille,
    gras: rang !== 'ordinaire',
    couleur: rang === 'entete' ? 'bg1' : 'tx1',
    aligne: colonne?.droite ? 'r' : 'l',
  });
  const { cote, haut } = margesDeCellule;
  const marges = `marL="${emu(cote)}" marR="${emu(cote)}" marT="${emu(haut)}" marB="${emu(haut)}"`;
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphe}</a:txBody><a:tcPr ${marges} anchor="ctr">${filets}${fonds[rang]}</a:tcPr></a:tc>`;
}

const sans = (cote: string) => `<a:${cote} w="0"><a:noFill/></a:${cote}>`;
const fin = (cote: string) => `<a:${cote} w="9525"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:${cote}>`;
/** A line under each row, none at its sides. */
const filets = `${sans('lnL')}${sans('lnR')}${fin('lnT')}${fin('lnB')}`;

const fonds: Readonly<Record<Rang, string>> = {
  entete: '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>',
  ordinaire: '<a:noFill/>',
  total: '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>',
};
