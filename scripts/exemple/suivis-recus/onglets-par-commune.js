/** Un onglet par commune, chacune avec ses colonnes ; réécrit par LibreOffice. */
export function remplirCommunes(classeur) {
  classeur.addWorksheet('Accueil').addRows([['CTG de la Haute Brande (données fictives)'], ['Un onglet par commune']]);
  classeur.addWorksheet('Belleroche').addRows([
    ['Thème', 'Projet', 'Qui ?', 'Quand ?', 'Où en est-on ?', 'Coût'],
    ['Petite enfance', 'Agrandir la crèche', 'Mairie', '2026-2028', 'lancé', 210000],
    ['Parentalité', 'Groupe de parole', 'Centre social', '2026', 'fait', 800],
  ]);
  classeur
    .addWorksheet('Moulinvert')
    .addRows([
      ['Commune de Moulinvert'],
      ['Thématique', 'Libellé', 'Responsable', 'Date de lancement', 'Terme', 'Situation', 'Points forts'],
      [
        'Jeunesse',
        'Skatepark accompagné',
        'Service jeunesse',
        new Date(Date.UTC(2026, 3, 1)),
        new Date(Date.UTC(2027, 5, 30)),
        'planifié',
        null,
      ],
      [
        'Accès aux droits',
        'Bus des services',
        'CCAS',
        new Date(Date.UTC(2025, 8, 1)),
        new Date(Date.UTC(2029, 11, 31)),
        'en cours',
        'Bonne fréquentation',
      ],
    ]);
}
