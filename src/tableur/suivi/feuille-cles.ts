import type { DataValidation, Workbook } from 'exceljs';
import type { Colonne, Feuille } from '../../dossier/feuille.js';
import { formatDeDate, writeContenu } from './cellules.js';
import type { LigneSuivi } from './contenu-suivi.js';
import type { SourceDeListe } from './listes.js';
import {
  fitRow,
  impression,
  piedDePage,
  protect,
  styleAide,
  styleGras,
  styleRow,
  styleTexte,
  styleTitre,
} from './styles.js';
import { validationOf } from './validations.js';

/** The titles of a sheet of keys and values. */
export const titresDeCles = ['Information', 'Valeur', 'Aide'] as const;

/** Adds a sheet of keys and values: the key, its value to fill in, a help. Unknown keys of the content follow ours. */
export async function addFeuilleCles(
  classeur: Workbook,
  feuille: Feuille,
  ligne: LigneSuivi | undefined,
  source: SourceDeListe,
): Promise<void> {
  const onglet = classeur.addWorksheet(feuille.nom, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { ...impression, orientation: 'portrait' },
    headerFooter: piedDePage,
  });
  onglet.columns = [{ width: 34 }, { width: 60, style: styleTexte }, { width: 60 }];
  onglet.addRow([...titresDeCles]);
  styleRow(onglet.getRow(1), styleTitre);
  for (const [cle, colonne] of Object.entries<Colonne>(feuille.colonnes)) {
    const rangee = onglet.addRow([colonne.libelle, null, colonne.aide]);
    const valeur = rangee.getCell(2);
    const contenu = ligne?.cellules[cle];
    if (colonne.saisie.genre === 'date') valeur.numFmt = formatDeDate;
    if (contenu) writeContenu(valeur, contenu);
    valeur.dataValidation = validationDe(cle, colonne, valeur.address, source);
    rangee.getCell(1).style = styleGras;
    rangee.getCell(3).style = styleAide;
    fitRow(onglet, rangee);
  }
  for (const [entete, texte] of Object.entries(ligne?.autres ?? {})) {
    const rangee = onglet.addRow([]);
    writeContenu(rangee.getCell(1), { genre: 'texte', texte: entete });
    writeContenu(rangee.getCell(2), { genre: 'texte', texte });
    fitRow(onglet, rangee);
  }
  await protect(onglet);
}

function validationDe(cle: string, colonne: Colonne, cellule: string, source: SourceDeListe): DataValidation {
  return validationOf(cle, colonne, { cellule, lettre: 'B', derniere: 100, apres: null }, source);
}
