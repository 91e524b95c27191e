/** Une feuille par fiche action : les mots à gauche, les réponses à droite ; réécrit par LibreOffice en .ods. */
export function remplirFiches(classeur) {
  classeur
    .addWorksheet('Sommaire')
    .addRows([
      ['Fiches actions de la CTG (données fictives)'],
      ['1', 'Crèche de Belleroche'],
      ['2', 'Café des parents'],
    ]);
  classeur
    .addWorksheet('Fiche 1')
    .addRows([
      ['Fiche action n° 1'],
      ['Titre de la fiche action', 'Agrandir la crèche de Belleroche'],
      ['Thématique', 'Petite enfance'],
      ['Objectif opérationnel', 'Développer l’accueil collectif'],
      ['Pilote', 'Commune de Belleroche'],
      ['Partenaires', 'Caf ; PMI'],
      ['Calendrier', '2026-2028'],
      ['État d’avancement', 'En cours'],
      ['Budget prévisionnel', 210000],
      ['Rédigée par', 'Service enfance'],
    ]);
  classeur
    .addWorksheet('Fiche 2')
    .addRows([
      ['Fiche action n° 2'],
      ['Titre de la fiche action', 'Café des parents'],
      ['Thématique', 'Parentalité'],
      ['Objectif opérationnel', null],
      ['Pilote', 'Centre social Les Tilleuls'],
      ['Calendrier', '2026'],
      ['État d’avancement', 'Réalisé'],
      ['Difficultés rencontrées', 'Peu de pères'],
    ]);
}
