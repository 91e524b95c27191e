/** Axe et objectif fusionnés, sous-totaux, lignes vides, ligne masquée, pastilles de couleur sans un mot. */
export function remplirFusions(classeur) {
  const feuille = classeur.addWorksheet('CTG 2026-2030');
  feuille.addRows([
    ['Suivi de la CTG du Val de Lune (données fictives)'],
    ['État au 31 mars 2027'],
    [],
    [
      'Axe stratégique',
      'Objectif opérationnel',
      'N° fiche',
      'Action',
      'Chef de file',
      'Échéance',
      'Coût estimé',
      'Feu',
      'Etat d’avancement',
      'Freins',
    ],
    [
      'Axe 1 : petite enfance',
      'Développer l’accueil individuel',
      'FA n°1',
      'Créer une maison d’assistants maternels',
      'Commune d’Aubry',
      'T4 2027',
      90000,
      null,
      'engagée',
      'Local à trouver',
    ],
    [
      null,
      null,
      'FA n°2',
      'Former les assistants maternels',
      'Relais petite enfance',
      'sept. 2026',
      6000,
      null,
      'terminée',
      null,
    ],
    [
      null,
      'Soutenir les structures',
      'FA n°3',
      'Rénover la halte-garderie',
      'Commune d’Aubry',
      '2028',
      '45 k€',
      null,
      'non débutée',
      null,
    ],
    ['Sous-total axe 1', null, null, null, null, null, { formula: 'SUM(G5:G7)', result: 96000 }],
    [],
    [
      'Axe 2 : accès aux droits',
      'Aller vers',
      'FA n°4',
      'Permanences itinérantes',
      'CCAS',
      'rentrée 2027',
      'temps agent',
      null,
      'en continu',
      null,
    ],
    [null, null, 'FA n°5', 'Ateliers numériques', 'Médiathèque', 'annuel', 2500, null, 'décalée', 'Animateur absent'],
    ['Total', null, null, null, null, null, { formula: 'G8+G10+G11', result: 98500 }],
  ]);
  feuille.mergeCells('A1:J1');
  feuille.mergeCells('A5:A7');
  feuille.mergeCells('B5:B6');
  feuille.mergeCells('A10:A11');
  feuille.mergeCells('B10:B11');
  feuille.getRow(6).hidden = true;
  const feux = { 5: 'FFFFC000', 6: 'FF00B050', 7: 'FFFF0000', 10: 'FF00B050', 11: 'FFFF0000' };
  for (const [ligne, argb] of Object.entries(feux))
    feuille.getCell(Number(ligne), 8).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
