import type { Cell } from 'exceljs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { formatDecimal } from '../../dossier/nombre-francais.js';
import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';
import { encodeTexte } from '../texte-excel.js';

/** Excel holds no more in a cell. */
const longueurMax = 32_767;

/**
 * Puts a content in a cell. Text stays text: never a formula, and what Excel would read as a code (« _x0041_ ») is written
 * so that it reads as it stands.
 * @throws ErreurUtilisateur when the text is longer than a cell can hold
 */
export function writeContenu(cellule: Cell, contenu: ContenuLisible): void {
  switch (contenu.genre) {
    case 'texte':
      cellule.value = texteDeCellule(contenu.texte);
      return;
    case 'nombre':
      cellule.value = contenu.nombre;
      if (contenu.pourcentage) cellule.numFmt = '0.##%';
      return;
    case 'date':
      cellule.value = new Date(`${contenu.date}T00:00:00Z`);
      cellule.numFmt = formatDeDate;
      return;
    case 'booleen':
      cellule.value = contenu.booleen ? 'Oui' : 'Non';
  }
}

export const formatDeDate = 'dd/mm/yyyy';

function texteDeCellule(texte: string): string {
  if (texte.length > longueurMax)
    throw new ErreurUtilisateur(
      `Un texte de ${formatDecimal(texte.length, 0)} caractères dépasse ce qu’une cellule peut contenir (« ${texte.slice(0, 40)}… ») : partagez-le en plusieurs cellules.`,
    );
  return encodeTexte(texte);
}
