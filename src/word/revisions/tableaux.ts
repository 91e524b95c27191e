import { align } from './aligner.js';
import type { BlocDeCorps, CelluleDeTableau, LigneDeTableau, TableauDeCorps } from './blocs.js';
import type { Sorte } from './marques.js';
import { renderEntier } from './paragraphes.js';
import { partageMin, shareOf } from './ressemblance.js';
import type { Suivi } from './suivi.js';

/** A table that both versions have, with as many columns: row by row, in the widths of the new one. */
export function renderTableau(avant: TableauDeCorps, apres: TableauDeCorps, suivi: Suivi): string {
  const paires = align(avant.lignes, apres.lignes, likenessOf);
  const lignes: string[] = [];
  let [i, j] = [0, 0];
  for (const [k, l] of [...paires, [avant.lignes.length, apres.lignes.length] as const]) {
    lignes.push(...avant.lignes.slice(i, k).map((ligne) => renderLigneEntiere(ligne, 'del', apres.colonnes, suivi)));
    lignes.push(...apres.lignes.slice(j, l).map((ligne) => renderLigneEntiere(ligne, 'ins', apres.colonnes, suivi)));
    const [un, deux] = [avant.lignes[k], apres.lignes[l]];
    if (un && deux) lignes.push(renderLigne(un, deux, suivi));
    [i, j] = [k + 1, l + 1];
  }
  return `<w:tbl>${apres.proprietes}${lignes.join('')}</w:tbl>`;
}

/** A table that only one version has. */
export function renderTableauEntier(
  { proprietes, lignes, colonnes }: TableauDeCorps,
  sorte: Sorte,
  suivi: Suivi,
): string {
  const ecrites = lignes.map((ligne) => renderLigneEntiere(ligne, sorte, colonnes, suivi));
  return `<w:tbl>${proprietes}${ecrites.join('')}</w:tbl>`;
}

/** A row is known by its first cell; or by what it says. */
function likenessOf(avant: LigneDeTableau, apres: LigneDeTableau): number {
  if (avant.forme !== apres.forme) return 0;
  const partage = shareOf(avant.sac, apres.sac);
  if (avant.cellules.length > 1 && avant.intitule.trim() !== '' && avant.intitule === apres.intitule)
    return (1 + partage) / 2;
  return partage < partageMin ? 0 : partage ** 2 / 2;
}

function renderLigne(avant: LigneDeTableau, apres: LigneDeTableau, suivi: Suivi): string {
  const cellules = apres.cellules.map((cellule, rang) =>
    writeCellule(
      cellule.proprietes,
      suivi
        .renderSuite(avant.cellules[rang]?.blocs ?? [], cellule.blocs, suivi)
        .filter(isXml)
        .join(''),
    ),
  );
  return writeLigne(apres.proprietes, cellules);
}

function renderLigneEntiere(ligne: LigneDeTableau, sorte: Sorte, colonnes: readonly number[], suivi: Suivi): string {
  let rang = 0;
  const cellules = ligne.cellules.map((cellule) => {
    const largeur = colonnes.slice(rang, rang + cellule.etendue).reduce((somme, colonne) => somme + colonne, 0);
    rang += cellule.etendue;
    return renderCelluleEntiere(cellule, largeur, sorte, suivi);
  });
  return writeLigne(ligne.proprietes + suivi.marques.mark(sorte), cellules);
}

function renderCelluleEntiere(
  { proprietes, blocs }: CelluleDeTableau,
  largeur: number,
  sorte: Sorte,
  suivi: Suivi,
): string {
  const mesurees = proprietes.replace(/(<w:tcW w:w=")\d+/, `$1${largeur}`);
  return writeCellule(mesurees, blocs.map((bloc) => renderBlocEntier(bloc, sorte, suivi)).join(''));
}

function renderBlocEntier(bloc: BlocDeCorps, sorte: Sorte, suivi: Suivi): string {
  if (bloc.genre === 'tableau') return renderTableauEntier(bloc, sorte, suivi);
  return bloc.genre === 'paragraphe' ? renderEntier(bloc, sorte, suivi.marques) : '';
}

function writeLigne(proprietes: string, cellules: readonly string[]): string {
  return `<w:tr>${proprietes && `<w:trPr>${proprietes}</w:trPr>`}${cellules.join('')}</w:tr>`;
}

function writeCellule(proprietes: string, contenu: string): string {
  return `<w:tc><w:tcPr>${proprietes}</w:tcPr>${contenu}</w:tc>`;
}

function isXml<T>(morceau: T | string): morceau is string {
  return typeof morceau === 'string';
}
