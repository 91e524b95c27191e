const date = (annee, mois, jour) => new Date(Date.UTC(annee, mois - 1, jour));
const plein = (argb) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const feux = { vert: plein('FF92D050'), orange: plein('FFFFC000'), rouge: plein('FFFF0000') };

const petiteEnfance = {
  nom: 'Petite Enfance',
  entetes: [
    'Fiche action n°',
    'Titre de la fiche action',
    'Descriptif',
    'Structure pilote',
    'Partenaires ',
    'Date de début',
    'Date d’échéance',
    'Avancement',
    'Commentaires',
  ],
  lignes: [
    [
      'PE-01',
      'Extension du multi-accueil',
      '6 places de plus, dont 2 en horaires décalés',
      'Mairie',
      'Caf ; PMI',
      date(2025, 1, 6),
      date(2027, 6, 30),
      'Engagé',
      'Marché attribué en février',
    ],
    [
      'PE-02',
      'Guichet unique',
      'Une seule inscription',
      'Mairie',
      'RPE',
      date(2024, 9, 2),
      date(2025, 6, 30),
      'Achevé',
      'En place',
    ],
    [
      'PE-03',
      'MAM du bourg',
      'Mise à disposition d’un logement communal',
      'Mairie',
      'Caf\nPMI\nbailleur',
      'T3 2026',
      '2027',
      'A programmer',
      null,
    ],
    ['PE-04', 'Accueil d’urgence', null, '?', null, null, null, 'à revoir', 'Voir si utile'],
  ],
};

const parentalite = {
  nom: 'Parentalité',
  entetes: [
    'Réf.',
    'Objectifs',
    'Action',
    'Porteur',
    'Public cible',
    'Quand ?',
    'Où en est-on ?',
    'Freins',
    'Leviers',
    'Suites à donner',
  ],
  lignes: [
    [
      'P1',
      'Rompre l’isolement',
      'Café des parents',
      'Centre social',
      'parents',
      '2024-2028',
      'Récurrent',
      'peu de pères',
      'garderie sur place',
      'samedi matin ?',
    ],
    [
      'P2',
      'Prévenir les conflits',
      'Médiation familiale',
      'Association',
      'parents séparés',
      '2025',
      'Démarré',
      null,
      null,
      null,
    ],
  ],
};

const jeunesse = {
  nom: 'Jeunesse',
  entetes: [
    'Action',
    'Service pilote',
    'Budget prévisionnel total € TTC',
    'Financeur 1',
    'Montant € TTC',
    'Échéancier',
    'Feu',
  ],
  lignes: [
    ['Accueil ados', 'Service jeunesse', 42000, 'Caf', 18000, '2024-2026', { feu: 'vert' }],
    ['Séjours d’été', 'Service jeunesse', '15 k€', 'Caf', '6 k€', 'tous les étés', { feu: 'orange' }],
    ['Conseil des jeunes', 'à définir', 'à définir', null, null, '2027', { feu: 'rouge' }],
  ],
};

/** Un onglet par thématique, chacun avec ses propres titres ; dans le dernier, l’avancement n’est qu’une couleur. */
export function remplirOnglets(classeur) {
  const accueil = classeur.addWorksheet('Accueil');
  accueil.addRows([
    ['CTG de la commune de Rivebelle (territoire fictif)'],
    ['Un onglet par thématique'],
    ['Màj : voir chaque onglet'],
  ]);
  for (const { nom, entetes, lignes } of [petiteEnfance, parentalite, jeunesse]) {
    const feuille = classeur.addWorksheet(nom);
    feuille.addRow([`SUIVI ${nom.toUpperCase()}`]);
    feuille.mergeCells(1, 1, 1, entetes.length);
    feuille.addRow([]);
    feuille.addRow(entetes).font = { bold: true };
    for (const ligne of lignes) ajouter(feuille, ligne);
  }
  classeur.addWorksheet('Listes', { state: 'hidden' }).addRows([['Engagé'], ['Achevé'], ['A programmer']]);
}

function ajouter(feuille, valeurs) {
  const ligne = feuille.addRow(valeurs.map((valeur) => (valeur?.feu ? null : valeur)));
  valeurs.forEach((valeur, rang) => {
    if (valeur?.feu) ligne.getCell(rang + 1).fill = feux[valeur.feu];
    if (valeur instanceof Date) ligne.getCell(rang + 1).numFmt = 'dd/mm/yyyy';
  });
}
