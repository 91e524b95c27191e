/** En-têtes canoniques des feuilles, dans l’ordre du modèle. */
export const colonnes = {
  actions: [
    ['Axe', 'axe', 22], ['N°', 'numero', 8], ['Champ d’intervention', 'champ', 20], ['Enjeu', 'enjeu', 28], ['Intitulé', 'intitule', 38], ['Objectif', 'objectif', 36], ['Description', 'description', 46],
    ['Pilote', 'pilote', 26], ['Élu référent', 'elu', 20], ['Partenaires', 'partenaires', 28], ['Commune(s)', 'communes', 22], ['Zone', 'zone', 18], ['Début', 'debut', 12], ['Fin', 'fin', 12], ['Statut', 'statut', 16],
    ['Avancement (%)', 'avancement', 12], ['Priorité', 'priorite', 10], ['Places visées', 'placesVisees', 9], ['Places réalisées', 'placesRealisees', 9], ['Budget prévu (€)', 'budgetPrevu', 13], ['Budget réalisé (€)', 'budgetRealise', 13],
    ['Cofinancements', 'cofinancements', 30], ['Moyens humains', 'moyensHumains', 18], ['Ingénierie', 'ingenierie', 24], ['Réalisations', 'realisations', 40], ['Difficultés', 'difficultes', 32], ['Leviers', 'leviers', 26], ['Perspectives', 'perspectives', 28],
    ['Effets', 'effets', 34], ['Ajustement', 'ajustement', 14], ['Détail de l’ajustement', 'ajustementDetail', 30], ['Public spécifique', 'public', 26], ['Exigences du schéma', 'exigences', 16], ['Indicateurs', 'indicateurs', 12], ['Mis à jour le', 'maj', 12],
    ['Commentaire interne', 'commentaire', 20],
  ],
  communes: ['Commune', 'Code Insee', 'Population', 'Année de la population', 'Exerce la compétence d’AO', 'Compétence transférée à', 'Date de délibération'],
  offre: ['Nom', 'Type', 'Gestionnaire', 'Commune', 'Zone', 'Places au début de la convention', 'Places au 31/12/2023', 'Places aujourd’hui', 'Places prévues en fin de convention', 'Places soutenues', 'Cofinanceurs', 'Taux d’occupation', 'Ouverture', 'Horaires atypiques', 'Accueil handicap', 'Avip'],
  besoins: ['Commune ou zone', 'Année', 'Enfants de moins de 3 ans', 'Naissances', 'Demandes', 'Demandes satisfaites', 'Places', 'Taux de couverture', 'Source', 'Méthode'],
  zones: ['Zone', 'Communes', 'Nature', 'Constat', 'Priorité'],
  operations: ['Opération', 'Nature', 'Équipement', 'Commune', 'Action', 'Places', 'Coût prévisionnel (€)', 'Plan de financement', 'Moyens humains', 'Ingénierie', 'Difficultés', 'Début', 'Fin', 'État'],
  emplois: ['Métier', 'Besoin (ETP)', 'Compétences', 'Échéance', 'Réponse prévue'],
  indicateurs: ['N°', 'Indicateur', 'Champ d’intervention', 'Unité', 'Valeur de départ', 'Date de départ', 'Cible', 'Échéance de la cible', 'Sens attendu', 'Modalités d’évaluation', 'Source', 'Exigences du schéma'],
  mesures: ['Indicateur', 'Date', 'Valeur', 'Source', 'Commentaire'],
  instances: ['Date', 'Instance', 'Type', 'Participants', 'Objet', 'Décisions'],
  redaction: ['Rubrique', 'Texte'],
  avenants: ['N°', 'Date de signature', 'Date d’effet', 'Objet', 'Annexes modifiées'],
};
