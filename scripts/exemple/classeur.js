import exceljs from 'exceljs';
import { colonnes } from './colonnes.js';
import { figer } from './figer.js';
import { composer, composerTitreDeFeuille, composerTitres, impression, impressionTexte } from './mise-en-forme.js';
import * as territoire from './territoire.js';

const enEuros = new Set(['Coût prévisionnel (€)', 'Montant apporté']);
const enPourcentage = new Set(['Taux d’occupation']);

/** Le tableau de suivi d’exemple, avec ces actions : les octets d’un `.xlsx`, toujours les mêmes. */
export async function fabriquer(actions, donnees = territoire) {
  const classeur = new exceljs.Workbook();
  classeur.creator = 'bilan-ctg';
  classeur.created = classeur.modified = new Date(Date.UTC(2026, 10, 23));
  ajouterLisezMoi(classeur.addWorksheet('Lisez-moi', { pageSetup: impressionTexte }));
  ajouterConvention(classeur.addWorksheet('Convention', { pageSetup: impressionTexte }), donnees.convention);
  ajouter(classeur, 'Communes', 'communes', donnees.communes, [22, 12, 12, 14, 16, 20, 16]);
  ajouterActions(
    classeur.addWorksheet('Actions', { views: [{ state: 'frozen', xSplit: 3, ySplit: 3 }], pageSetup: impression }),
    actions,
  );
  ajouter(classeur, 'Offre', 'offre', donnees.offre, [38, 18, 28, 20, 18, 13, 13, 13, 13, 12, 20, 12, 12, 12, 11, 8]);
  ajouter(classeur, 'Besoins', 'besoins', donnees.besoins, [22, 8, 12, 11, 10, 12, 9, 12, 40, 26, 12, 12]);
  ajouter(classeur, 'Zones', 'zones', donnees.zones, [22, 22, 28, 60, 10]);
  ajouter(
    classeur,
    'Opérations',
    'operations',
    donnees.operations,
    [42, 14, 30, 20, 8, 8, 14, 44, 20, 28, 32, 12, 12, 14],
  );
  ajouter(classeur, 'Emplois', 'emplois', donnees.emplois, [34, 10, 32, 14, 46]);
  ajouter(classeur, 'Indicateurs', 'indicateurs', donnees.indicateurs, [6, 46, 18, 18, 10, 12, 10, 12, 10, 50, 34, 16]);
  ajouter(classeur, 'Mesures', 'mesures', donnees.mesures, [12, 12, 10, 34, 20]);
  ajouter(
    classeur,
    'Instances',
    'instances',
    donnees.instances.map(([date, ...suite]) => [jour(date), ...suite]),
    [12, 36, 14, 46, 28, 40],
  );
  ajouter(classeur, 'Rédaction', 'redaction', donnees.redaction, [34, 110]);
  ajouter(classeur, 'Moyens', 'moyens', donnees.moyens, [32, 46, 12, 14, 10, 36]);
  ajouter(classeur, 'Appréciations', 'appreciations', donnees.appreciations, [44, 16, 60, 34, 14]);
  ajouter(classeur, 'Questions', 'questions', donnees.questions, [50, 70, 26]);
  ajouter(classeur, 'Schéma', 'schema', donnees.schema, [44, 22, 60, 44]);
  ajouter(classeur, 'Avenants', 'avenants', donnees.avenants, [8, 14, 14, 50, 24, 16, 26]);
  return figer(new Uint8Array(await classeur.xlsx.writeBuffer()));
}

function ajouterLisezMoi(feuille) {
  feuille.getColumn(1).width = 110;
  feuille.addRows(
    [
      'Tableau de suivi d’exemple – données fictives',
      'Le cadre est réel : les parties, la période 2026-2030, les enjeux et les champs sont ceux d’une convention territoriale globale signée.',
      'Tout le reste est inventé pour l’exemple : actions, avancement, places, populations, montants, indicateurs, réunions et textes.',
      'Le code Insee de Cournon-d’Auvergne est à vérifier. Aucun de ces chiffres ne décrit la situation des communes citées. Chaque page d’un document tiré de ce classeur porte la mention « données fictives ».',
    ].map((texte) => [texte]),
  );
  feuille.eachRow((ligne) => composer(ligne));
  composerTitreDeFeuille(feuille.getRow(1));
}

function ajouterConvention(feuille, convention) {
  feuille.columns = [{ width: 34 }, { width: 70 }];
  feuille.addRows(convention);
  feuille.eachRow((ligne) => {
    composer(ligne);
    ligne.getCell(1).font = { ...ligne.font, bold: true };
    if (ligne.getCell(2).value instanceof Date) ligne.getCell(2).numFmt = 'dd/mm/yyyy';
  });
}

function ajouterActions(feuille, actions) {
  const champs = colonnes.actions;
  feuille.addRow(['CTG Le Cendre – Cournon-d’Auvergne 2026-2030 : suivi du plan d’actions (données fictives)']);
  composerTitreDeFeuille(feuille.getRow(1));
  feuille.addRow(['Mis à jour chaque trimestre par la coopération CTG']);
  feuille.addRow(champs.map(([libelle]) => libelle));
  for (const action of actions) {
    feuille.addRow(
      champs
        .map(([, cle]) => (['debut', 'fin', 'maj'].includes(cle) ? jour(action[cle]) : (action[cle] ?? null)))
        .map((valeur) => (valeur === '' ? null : valeur)),
    );
  }
  champs.forEach(([, cle, largeur], rang) => {
    const colonne = feuille.getColumn(rang + 1);
    colonne.width = largeur;
    if (cle === 'numero') colonne.numFmt = '@';
    if (cle === 'avancement') colonne.numFmt = '0%';
    if (cle === 'budgetPrevu' || cle === 'budgetRealise') colonne.numFmt = '#,##0 "€"';
    if (cle === 'debut' || cle === 'fin' || cle === 'maj') colonne.numFmt = 'dd/mm/yyyy';
  });
  fusionnerAxes(feuille, actions);
  const total = feuille.addRow(
    champs.map(([, cle], rang) => totalDe(cle, feuille.getColumn(rang + 1).letter, actions)),
  );
  for (let rang = 4; rang < total.number; rang += 1) composer(feuille.getRow(rang));
  composer(total, { gras: true });
  composerTitres(feuille.getRow(3));
  feuille.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3, column: champs.length } };
}

/** Une somme comme en fait Excel : les montants saisis en texte (« 60 k€ ») n’y entrent pas. */
function totalDe(cle, lettre, actions) {
  if (cle === 'axe') return 'Total';
  if (cle !== 'budgetPrevu' && cle !== 'budgetRealise') return null;
  const result = actions.reduce((somme, action) => somme + (typeof action[cle] === 'number' ? action[cle] : 0), 0);
  return { formula: `SUM(${lettre}4:${lettre}${actions.length + 3})`, result };
}

function fusionnerAxes(feuille, actions) {
  let debut = 0;
  actions.forEach(({ axe }, rang) => {
    if (actions[rang + 1]?.axe === axe) return;
    if (rang > debut) feuille.mergeCells(debut + 4, 1, rang + 4, 1);
    debut = rang + 1;
  });
}

function ajouter(classeur, nom, cle, lignes, largeurs) {
  const feuille = classeur.addWorksheet(nom, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: impression });
  feuille.addRow(colonnes[cle]);
  for (const ligne of lignes) feuille.addRow(ligne.map((valeur) => (valeur === '' ? null : jour(valeur))));
  largeurs.forEach((largeur, rang) => {
    feuille.getColumn(rang + 1).width = largeur;
  });
  feuille.eachRow((ligne, rang) => {
    if (rang > 1) composer(ligne);
    ligne.eachCell((cellule) => {
      if (cellule.value instanceof Date) cellule.numFmt = 'dd/mm/yyyy';
      if (enEuros.has(feuille.getRow(1).getCell(Number(cellule.col)).value)) cellule.numFmt = '#,##0 "€"';
      if (enPourcentage.has(feuille.getRow(1).getCell(Number(cellule.col)).value)) cellule.numFmt = '0%';
    });
  });
  composerTitres(feuille.getRow(1));
}

/** Une date ISO devient une date d’Excel ; tout le reste, et les dates en toutes lettres, restent tels quels. */
function jour(valeur) {
  return typeof valeur === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(valeur) ? new Date(`${valeur}T00:00:00Z`) : valeur;
}
