/** Le même plan recopié d’année en année : seul le dernier onglet dit où l’on en est. */
export function remplirAnnees(classeur) {
  const titres = ['N°', 'Action', 'Pilote', 'Échéance', 'Avancement', 'Commentaires'];
  classeur
    .addWorksheet('Suivi 2026')
    .addRows([
      ['Données fictives'],
      titres,
      ['1', 'Ouvrir un lieu d’accueil enfants-parents', 'Centre social', '31/12/2027', 'à démarrer', null],
      ['2', 'Créer un relais petite enfance', 'Communauté de communes', '30/06/2027', 'en cours', 'Recrutement lancé'],
      ['3', 'Forum des métiers', 'Mission locale', '2026', 'réalisé', 'Quarante visiteurs'],
    ]);
  classeur
    .addWorksheet('Suivi 2027')
    .addRows([
      ['Données fictives'],
      titres,
      ['1', 'Ouvrir un lieu d’accueil enfants-parents', 'Centre social', '31/12/2027', 'en cours', 'Local trouvé'],
      ['2', 'Créer un relais petite enfance', 'Communauté de communes', '30/06/2027', 'réalisé', 'Ouvert en mai'],
      ['4', 'Ludothèque mobile', 'Médiathèque', '2028', 'à démarrer', null],
    ]);
}
