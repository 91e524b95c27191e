const police = { name: 'Calibri', size: 11 };
const interligne = 15;
const hauteurMaximale = 405;

/** A3 en paysage, toutes les colonnes sur une page de large. */
export const impression = {
  paperSize: 8,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  showGridLines: true,
};
/** A4 en portrait, pour les feuilles de texte. */
export const impressionTexte = { ...impression, paperSize: 9, orientation: 'portrait' };

/** Une ligne de données : police, renvoi à la ligne, et la hauteur qu’il faut à son texte. */
export function composer(ligne, { gras = false } = {}) {
  ligne.font = { ...police, bold: gras };
  ligne.eachCell({ includeEmpty: false }, (cellule) => {
    const nombre = typeof cellule.value === 'number' || typeof cellule.value?.result === 'number';
    cellule.alignment = { wrapText: true, vertical: 'top', horizontal: nombre ? 'right' : 'left' };
  });
  ligne.height = hauteurDe(ligne);
}

/** La ligne de titres de colonnes. */
export function composerTitres(ligne) {
  ligne.eachCell((cellule) => {
    cellule.font = { ...police, bold: true, color: { argb: 'FFFFFFFF' } };
    cellule.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E5F' } };
    cellule.alignment = { wrapText: true, vertical: 'middle' };
  });
  ligne.height = Math.max(hauteurDe(ligne), 2 * interligne);
}

/** Un titre au-dessus d’un tableau ou d’un texte. */
export function composerTitreDeFeuille(ligne) {
  ligne.font = { ...police, bold: true, size: 14 };
  ligne.height = 24;
}

/** LibreOffice n’ajuste pas à l’ouverture la hauteur des lignes : elle est donc calculée, à la largeur des colonnes. */
function hauteurDe(ligne) {
  let lignes = 1;
  ligne.eachCell({ includeEmpty: false }, (cellule, colonne) => {
    if (typeof cellule.value !== 'string' || (cellule.isMerged && cellule.master === cellule)) return;
    const caracteres = Math.max(ligne.worksheet.getColumn(colonne).width - 2, 4);
    lignes = Math.max(lignes, lignesDe(cellule.value, caracteres));
  });
  return Math.min(lignes * interligne + 2, hauteurMaximale);
}

function lignesDe(texte, caracteres) {
  return texte.split('\n').reduce((somme, paragraphe) => somme + lignesDeParagraphe(paragraphe, caracteres), 0);
}

function lignesDeParagraphe(paragraphe, caracteres) {
  let lignes = 1;
  let reste = caracteres;
  for (const mot of paragraphe.split(' ')) {
    if (mot.length > reste && reste < caracteres) {
      lignes += 1;
      reste = caracteres;
    }
    lignes += Math.max(Math.ceil(mot.length / caracteres) - 1, 0);
    reste -= (mot.length % caracteres) + 1;
  }
  return lignes;
}
