/** Le plus petit : six colonnes, des pastilles et des coches ; texte UTF-16 à tabulations, comme « Texte Unicode » d’Excel. */
export const petitSuivi = [
  ['Action', 'Thème', 'Porteur', 'Pour quand ?', 'Avancée', 'Commentaire'],
  ['Rénover la crèche (données fictives)', 'Petite enfance', 'Mairie', '31/12/2027', '🟠 En cours', 'Devis reçus'],
  ['Semaine de la parentalité', 'Parentalité', 'Centre social', 'oct. 2026', '✔ Fait', ''],
  ['Chantier jeunes', 'Jeunesse', 'Service jeunesse', '2027', '🔴', 'Encadrant à trouver'],
  ['Permanence France Travail', 'Accès aux droits', 'CCAS', '', 'À démarrer', ''],
]
  .map((ligne) => ligne.join('\t'))
  .join('\r\n');
