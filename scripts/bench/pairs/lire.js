// Le travail de qui écrit son propre programme : lire le classeur avec exceljs, une ligne de feuille devenant une fiche.
import ExcelJS from 'exceljs';

/** Une feuille par onglet. */
export async function lireClasseur(fichier) {
  const classeur = new ExcelJS.Workbook();
  await classeur.xlsx.readFile(fichier);
  return { feuilles: classeur.worksheets.map(readFeuille).filter(({ fiches }) => fiches.length > 0) };
}

function readFeuille(feuille) {
  const entete = findEntete(feuille);
  const titres = [];
  feuille.getRow(entete).eachCell((cellule, colonne) => {
    titres[colonne] = cellule.text;
  });
  const fiches = [];
  feuille.eachRow((ligne, numero) => {
    if (numero <= entete) return;
    const champs = [];
    ligne.eachCell((cellule, colonne) => {
      const valeur = texteDe(cellule);
      if (valeur !== '') champs.push({ colonne: titres[colonne] ?? '', valeur });
    });
    if (champs.length > 0)
      fiches.push({
        titre: champs
          .slice(0, 2)
          .map(({ valeur }) => valeur)
          .join(' · '),
        champs,
      });
  });
  return { nom: feuille.name, fiches };
}

/** La première des lignes du haut qui a le plus de cellules. */
function findEntete(feuille) {
  const combien = [1, 2, 3, 4, 5].map((numero) => feuille.getRow(numero).actualCellCount);
  return combien.indexOf(Math.max(...combien)) + 1;
}

function texteDe({ value, text }) {
  return value instanceof Date ? value.toLocaleDateString('fr-FR', { timeZone: 'UTC' }) : text;
}
