// Le cadre (parties, dates, enjeux) est celui d’une convention signée ; populations, offre, besoins et mesures sont des données fictives.
const C = 'Cournon-d’Auvergne';
const L = 'Le Cendre';

export const convention = [
  ['Territoire', 'Le Cendre – Cournon-d’Auvergne'],
  ['Caf', 'Caf du Puy-de-Dôme'],
  ['Département', 'Puy-de-Dôme'],
  ['Signataires', 'Caf du Puy-de-Dôme\nCommune du Cendre\nCommune de Cournon-d’Auvergne'],
  ['Date de début', new Date(Date.UTC(2026, 0, 1))],
  ['Date de fin', new Date(Date.UTC(2030, 11, 31))],
  ['Copil du bilan', '5 juillet 2028'],
  ['Mode de transmission au CDSF', 'Les signataires'],
  ['Accord exprès des collectivités', 'Sans objet'],
  ['Enjeux', 'Assurer le pilotage politique et technique de la CTG\nAccompagner et soutenir les parents dans leur fonction parentale\nFaciliter l’accès aux droits et rendre les services accessibles\nŒuvrer pour une harmonisation PEDT(s) – CTG\nPoursuivre le développement d’une politique d’Animation de la Vie Locale'],
  ['Données fictives', 'Oui'],
];

export const communes = [
  [L, '63069', 5600, 2025, 'Oui', '', new Date(Date.UTC(2025, 11, 17))],
  [C, '63124', 20300, 2025, 'Oui', '', new Date(Date.UTC(2025, 11, 9))],
];

// nom, type, gestionnaire, commune, zone, début, 31/12/2023, aujourd’hui, prévues, soutenues, cofinanceurs, taux d’occupation, ouverture, atypiques, handicap, avip
export const offre = [
  ['Multi-accueil Les Petits Pas', 'EAJE PSU', 'Ville de Cournon-d’Auvergne', C, '', 40, 40, 40, 40, 40, 'Caf', 0.74, '', 'Non', 'Oui', 'Non'],
  ['Multi-accueil du Parc', 'EAJE PSU', 'Ville de Cournon-d’Auvergne', C, '', 35, 35, 35, 35, 35, 'Caf', 0.71, '', 'Non', 'Oui', 'Non'],
  ['Crèche des Rives', 'EAJE PSU', 'Association Les Rives', C, 'Quartier du Lac', 25, 25, 25, 35, 25, 'Caf ; Ville', 0.77, '', 'Oui', 'Oui', 'Non'],
  ['Crèche du Lac (en projet)', 'EAJE PSU', 'Ville de Cournon-d’Auvergne', C, 'Quartier du Lac', 0, 0, 0, 24, 0, 'Caf ; Département', '', '', 'Non', 'Oui', 'Non'],
  ['Halte-garderie du Marché', 'EAJE PSU', 'Ville de Cournon-d’Auvergne', C, '', 15, 15, 15, 15, 15, 'Caf', 0.69, '', 'Non', 'Oui', 'Non'],
  ['Crèche familiale municipale', 'Crèche familiale', 'Ville de Cournon-d’Auvergne', C, '', 30, 33, 27, 27, 27, 'Caf', 0.66, '', 'Oui', 'Oui', 'Non'],
  ['Micro-crèche La Farandole', 'Micro-crèche PSU', 'Association La Farandole', C, '', 12, 12, 12, 12, 12, 'Caf ; Ville', 0.79, '', 'Non', 'Oui', 'Non'],
  ['Micro-crèche Les Lucioles', 'Micro-crèche Paje', 'Société privée', C, 'Zone d’activité', 12, 12, 12, 12, 0, '', '', '', 'Oui', 'Non', 'Non'],
  ['Micro-crèche Bulle d’air', 'Micro-crèche Paje', 'Société privée', C, '', 11, 10, 12, 12, 0, '', '', '', 'Non', 'Non', 'Non'],
  ['Micro-crèche Le Nid', 'Micro-crèche Paje', 'Société privée', C, '', 0, 0, 12, 12, 0, '', '', new Date(Date.UTC(2027, 8, 1)), 'Non', 'Non', 'Non'],
  ['Maison d’assistants maternels Les Cigales', 'MAM', 'Association Les Cigales', C, '', 16, 16, 16, 16, 0, '', '', '', 'Non', 'Oui', 'Non'],
  ['Assistants maternels de Cournon', 'Assistants maternels', 'Particuliers employeurs', C, '', 348, 372, 321, 310, 0, '', '', '', 'Oui', 'Oui', 'Non'],
  ['Garde à domicile (Cournon)', 'Garde à domicile', 'Particuliers employeurs', C, '', 22, 20, 24, 24, 0, '', '', '', 'Oui', 'Non', 'Non'],
  ['École maternelle, 2-3 ans (Cournon)', 'École (2-3 ans)', 'Éducation nationale', C, '', 28, 30, 24, 24, 0, '', '', '', 'Non', 'Oui', 'Non'],
  ['Relais petite enfance, site de Cournon', 'RPE', 'Ville de Cournon-d’Auvergne', C, '', '', '', '', '', '', 'Caf', '', '', '', 'Oui', ''],
  ['Guichet unique de la petite enfance', 'Guichet unique', 'Relais petite enfance intercommunal', C, '', '', '', '', '', '', 'Caf', '', new Date(Date.UTC(2026, 9, 1)), '', '', ''],
  ['LAEP La Parenthèse', 'LAEP', 'Centre social de Cournon', C, '', '', '', '', '', '', 'Caf', '', '', '', 'Oui', ''],
  ['Ludothèque de Cournon', 'Ludothèque', 'Ville de Cournon-d’Auvergne', C, '', '', '', '', '', '', 'Caf', '', '', '', 'Oui', ''],
  ['Accueil de loisirs du Lac', 'ALSH', 'Ville de Cournon-d’Auvergne', C, 'Quartier du Lac', '', '', '', '', '', 'Caf', '', '', '', 'Oui', ''],
  ['Multi-accueil Les Colibris', 'EAJE PSU', 'Ville du Cendre', L, 'Le Cendre centre', 30, 30, 30, 30, 30, 'Caf', 0.73, '', 'Non', 'Oui', 'Non'],
  ['Halte-garderie du Cendre', 'EAJE PSU', 'Ville du Cendre', L, '', 10, 10, 10, 10, 10, 'Caf', 0.62, '', 'Non', 'Oui', 'Non'],
  ['Micro-crèche Les Coquelicots', 'Micro-crèche Paje', 'Société privée', L, '', 10, 10, 10, 10, 0, '', '', '', 'Non', 'Non', 'Non'],
  ['Micro-crèche Pomme d’Api', 'Micro-crèche PSU', 'Association Pomme d’Api', L, '', 12, 12, 12, 12, 12, 'Caf ; Ville', 0.76, '', 'Non', 'Oui', 'Non'],
  ['Maison d’assistants maternels Les Lutins', 'MAM', 'Association Les Lutins', L, 'Le Cendre centre', 0, 0, 12, 12, 0, 'Caf', '', new Date(Date.UTC(2028, 0, 10)), 'Non', 'Oui', 'Non'],
  ['Maison d’assistants maternels (second site)', 'MAM', 'À désigner', C, '', 0, 0, 0, 12, 0, '', '', '', '', '', ''],
  ['Assistants maternels du Cendre', 'Assistants maternels', 'Particuliers employeurs', L, '', 118, 126, 109, 105, 0, '', '', '', 'Oui', 'Oui', 'Non'],
  ['Garde à domicile (Le Cendre)', 'Garde à domicile', 'Particuliers employeurs', L, '', 6, 6, 7, 7, 0, '', '', '', 'Oui', 'Non', 'Non'],
  ['École maternelle, 2-3 ans (Le Cendre)', 'École (2-3 ans)', 'Éducation nationale', L, '', 10, 12, 9, 9, 0, '', '', '', 'Non', 'Oui', 'Non'],
  ['Relais petite enfance, site du Cendre', 'RPE', 'Ville du Cendre', L, '', '', '', '', '', '', 'Caf', '', '', '', 'Oui', ''],
  ['LAEP Les Petits Loups', 'LAEP', 'Ville du Cendre', L, '', '', '', '', '', '', 'Caf', '', new Date(Date.UTC(2027, 2, 3)), '', 'Oui', ''],
  ['Accueil de loisirs du Cendre', 'ALSH', 'Ville du Cendre', L, '', '', '', '', '', '', 'Caf', '', '', '', 'Oui', ''],
];

// territoire, année, enfants, naissances, demandes, satisfaites, places, taux, source, méthode
const source = 'Guichet unique et comptage local (données fictives)';
export const besoins = [
  [L, 2025, 152, 49, 71, 46, 196, '', source, ''],
  [L, 2026, 149, 48, 74, 50, 198, '', source, ''],
  [L, 2027, 146, 47, 69, 51, 199, '', source, ''],
  [C, 2025, 612, 198, 305, 201, 594, '', source, ''],
  [C, 2026, 598, 193, 318, 214, 590, '', source, ''],
  [C, 2027, 586, 190, 312, 226, 575, '', source, ''],
  ['Quartier du Lac', 2027, 148, '', 96, 41, 25, '', source, 'Adresse des demandeurs'],
];

export const zones = [
  ['Quartier du Lac', C, 'Offre insuffisante', 'Un quart des enfants de moins de 3 ans de la commune pour 25 places d’accueil collectif ; 43 % des demandes satisfaites en 2027.', 'Haute'],
  ['Zone d’activité', C, 'Accès difficile', 'Horaires décalés des employeurs, desserte par les transports limitée après 19 h.', 'Moyenne'],
  ['Le Cendre centre', L, 'Offre insuffisante ; Accès difficile', 'Baisse de l’accueil individuel (118 à 109 places) et locaux vieillissants.', 'Haute'],
  ['Secteur des Coteaux', C, 'Accès difficile', 'Aucune structure à moins de trois kilomètres, peu de transports.', 'Moyenne'],
];

// opération, nature, équipement, commune, action, places, coût, financement, moyens humains, ingénierie, difficultés, début, fin, état
export const operations = [
  ['Construction de la crèche du Lac', 'Création', 'Crèche du Lac (en projet)', C, '1.1', 24, 1450000, 'Ville 600 000 € ; Caf 640 000 € ; Département 120 000 € ; État 90 000 €', '8,5 ETP à l’ouverture', 'Assistance à maîtrise d’ouvrage', 'Renchérissement du second œuvre', '2026-03-01', '2028-12-31', 'En cours'],
  ['Rénovation du multi-accueil Les Colibris', 'Rénovation', 'Multi-accueil Les Colibris', L, '1.12', 30, 620000, 'Ville 300 000 € ; Caf 210 000 € ; État 110 000 €', '0,3 ETP', 'Maîtrise d’œuvre et audit énergétique', 'Livraison tardive des menuiseries', '2027-04-01', '2028-09-30', 'En cours'],
  ['Aménagement de la maison d’assistants maternels Les Lutins', 'Création', 'Maison d’assistants maternels Les Lutins', L, '1.4', 12, 48000, 'Ville 30 000 € ; Caf 12 000 € ; MSA 6 000 €', '0,2 ETP', 'Appui de la Caf', 'Aucune', '2027-02-01', '2027-12-20', 'Terminée'],
  ['Aménagement du second site de maison d’assistants maternels', 'Création', 'Maison d’assistants maternels (second site)', C, '1.4', 12, 48000, 'Ville 36 000 € ; Caf 12 000 €', '0,2 ETP', 'Diagnostic d’accessibilité', 'Mise en accessibilité à prévoir', '2028-09-01', '2029-09-30', 'À venir'],
  ['Entretien annuel des structures municipales', 'Entretien', '', C, '1.18', '', 150000, 'Ville 105 000 € ; Caf 45 000 €', '0,4 ETP', 'Sans objet', 'Sans objet', '2026-01-01', '2030-12-31', 'Permanente'],
  ['Ventilation du multi-accueil du Parc', 'Rénovation', 'Multi-accueil du Parc', C, '1.18', 35, 84000, 'Ville 50 000 € ; Caf 34 000 €', '0,1 ETP', 'Bureau d’études', 'Travaux à mener pendant la fermeture d’été', '2029-07-01', '2029-08-31', 'À venir'],
  ['Équipement du relais itinérant', 'Création', 'Relais petite enfance, site de Cournon', C, '1.14', '', 24000, 'Ville 11 000 € ; Caf 10 000 € ; MSA 3 000 €', '0,3 ETP', 'Sans objet', 'Aucune', '2026-09-01', '2027-03-31', 'Réalisée'],
  ['Cour végétalisée de la halte-garderie du Cendre', 'Entretien', 'Halte-garderie du Cendre', L, '1.18', 10, 31000, 'Ville 22 000 € ; Caf 9 000 €', '0,1 ETP', '', 'Sol à dépolluer', '2028-10-01', '2029-03-31', 'Programmée'],
];

export const emplois = [
  ['Auxiliaire de puériculture', 6, 'Accueil inclusif', '31/12/2028', 'Apprentissage commun aux deux villes et forum des métiers'],
  ['Éducateur de jeunes enfants', 3, 'Encadrement, analyse de la pratique', '30/06/2029', 'Validation des acquis et recrutement'],
  ['Accompagnant éducatif petite enfance', 5, 'Hygiène, sécurité, éveil', 'T4 2028', 'Formation avec le lycée professionnel'],
  ['Assistant maternel', 12, 'Premier agrément', '2030', 'Réunions d’information du relais et aide à l’installation'],
  ['Référent santé et accueil inclusif', 0.5, 'Protocoles, lien avec les familles', '31/12/2028', 'Mutualisation entre structures'],
  ['Directeur d’établissement', 1, 'Ouverture d’établissement', 'sept. 2028', 'Recrutement anticipé de trois mois'],
];

// n°, libellé, champ, unité, départ, date, cible, échéance, sens, modalités, source, exigences
const depart = '31/12/2025';
const cible = '31/12/2030';
export const indicateurs = [
  ['I1', 'Places d’accueil pour 100 enfants de moins de 3 ans', 'Petite enfance', 'places pour 100 enfants', 103.4, depart, 112, cible, 'Hausse', 'Calcul annuel par la coopération CTG, places au 31 décembre rapportées aux enfants', 'Comptage local (données fictives)', '4° h ; 4° a'],
  ['I2', 'Places d’accueil collectif', 'Petite enfance', 'places', 242, depart, 290, cible, 'Hausse', 'Relevé annuel des agréments', 'PMI et gestionnaires (données fictives)', '4° h ; 4° a'],
  ['I3', 'Places gelées faute de personnel', 'Petite enfance', 'places', 14, depart, 0, cible, 'Baisse', 'Déclaration trimestrielle des structures', 'Gestionnaires (données fictives)', '4° h ; 4° b'],
  ['I4', 'Professionnels recrutés et présents un an après', 'Petite enfance', '%', 55, depart, 80, cible, 'Hausse', 'Suivi des ressources humaines des deux villes', 'Villes (données fictives)', '4° h ; 4° b'],
  ['I5', 'Structures engagées dans une autoévaluation de la qualité', 'Petite enfance', 'structures', 0, depart, 12, cible, 'Hausse', 'Compte rendu annuel du groupe qualité', 'Relais petite enfance (données fictives)', '4° h ; 4° d'],
  ['I6', 'Enfants de parents en insertion ou en recherche d’emploi accueillis', 'Petite enfance', 'enfants', 11, depart, 40, cible, 'Hausse', 'Guichet unique, relevé semestriel', 'Guichet unique (données fictives)', '4° h ; 4° c'],
  ['I7', 'Enfants en situation de handicap accueillis', 'Petite enfance', 'enfants', 9, depart, 30, cible, 'Hausse', 'Relevé annuel de la référente inclusion', 'Structures et relais (données fictives)', '4° h ; 4° c'],
  ['I8', 'Demandes satisfaites dans l’année', 'Petite enfance', '%', 66, depart, 80, cible, 'Hausse', 'Guichet unique, demandes satisfaites rapportées aux demandes', 'Guichet unique (données fictives)', '4° h'],
  ['I9', 'Familles accueillies dans les lieux enfants-parents', 'Parentalité', 'familles', 64, depart, 140, cible, 'Hausse', 'Feuilles de présence anonymes', 'LAEP (données fictives)', ''],
  ['I10', 'Personnes reçues aux points d’accès aux droits', 'Accès aux droits', 'personnes', 620, depart, 1500, cible, 'Hausse', 'Décompte mensuel des CCAS', 'CCAS (données fictives)', ''],
  ['I11', 'Enfants en situation de handicap accueillis en loisirs', 'Handicap', 'enfants', 18, depart, 45, cible, 'Hausse', 'Relevé par période de vacances', 'Accueils de loisirs (données fictives)', ''],
  ['I12', 'Jeunes engagés dans un projet', 'Enfance-jeunesse', 'jeunes', 40, depart, 120, cible, 'Hausse', 'Relevé annuel du service jeunesse', 'Service jeunesse (données fictives)', ''],
  ['I13', 'Expulsions évitées', 'Logement', 'ménages', 8, depart, 25, cible, 'Hausse', 'Commission trimestrielle', 'CCAS (données fictives)', ''],
];

// indicateur, puis valeurs au 31/12/2026, au 31/12/2027 et au 31/05/2028
const valeurs = [
  ['I1', 104.9, 105.7, 107.2],
  ['I2', 242, 252, 252],
  ['I3', 9, 4, 2],
  ['I4', 58, 66, 69],
  ['I5', 0, 4, 6],
  ['I6', 17, 26, 31],
  ['I7', 12, 18, 21],
  ['I8', 67, 73, 72],
  ['I9', 71, 113, 121],
  ['I10', 890, 1260, 1310],
  ['I11', 22, 37, 35],
  ['I12', 52, 78, 85],
  ['I13', 15, 22, 22],
];
export const mesures = valeurs.flatMap(([indicateur, ...suite]) =>
  suite.map((valeur, rang) => [indicateur, [new Date(Date.UTC(2026, 11, 31)), new Date(Date.UTC(2027, 11, 31)), new Date(Date.UTC(2028, 4, 31))][rang], valeur, 'Relevé local (données fictives)', '']),
);

export const instances = [
  ['2026-02-10', 'Comité de pilotage de lancement', 'Copil', 'Caf ; Ville du Cendre ; Ville de Cournon-d’Auvergne', 'Lancement de la CTG', 'Calendrier et règles de suivi adoptés.'],
  ['2026-05-19', 'Groupe petite enfance', 'Thématique', 'Villes ; Caf ; PMI ; structures', 'Guichet unique', 'Critères communs proposés aux conseils.'],
  ['2026-10-06', 'Comité technique', 'Technique', 'Villes ; Caf', 'Tableau de suivi', 'Actualisation trimestrielle confirmée.'],
  ['2027-01-26', 'Comité de pilotage annuel', 'Copil', 'Caf ; Villes', 'Point d’étape 2026', 'Deux ajustements mineurs adoptés.'],
  ['2027-04-13', 'Concertation des partenaires de la petite enfance', 'Concertation', 'Caf ; MSA ; Département ; assistants maternels ; gestionnaires de crèches', 'Besoins et qualité', 'Groupe qualité créé.'],
  ['2027-06-22', 'Réunion publique des familles', 'Usagers', 'Habitants ; associations de parents', 'Modes d’accueil et horaires', 'Priorité donnée au quartier du Lac.'],
  ['2027-10-12', 'Groupe parentalité', 'Thématique', 'Centre social ; LAEP ; Caf', 'Séparation et isolement', 'Permanence de médiation ouverte.'],
  ['2028-01-25', 'Comité de pilotage annuel', 'Copil', 'Caf ; Villes', 'Point d’étape 2027', 'Report de l’action 1.11 examiné.'],
  ['2028-03-14', 'Concertation de mi-parcours', 'Concertation', 'Caf ; MSA ; Département ; relais ; représentants des familles', 'Préparation du bilan', 'Zones en difficulté confirmées.'],
  ['2028-04-18', 'Comité technique', 'Technique', 'Villes ; Caf', 'Données du bilan', 'Sources et dates arrêtées.'],
  ['2028-05-16', 'Questionnaire aux familles', 'Usagers', 'Familles du territoire (318 réponses)', 'Satisfaction et attentes', 'Restitution à l’automne.'],
  ['2028-06-06', 'Groupe enfance-jeunesse', 'Thématique', 'Villes ; Mission locale ; Éducation nationale', 'Projet éducatif commun', 'Bilan de la première année.'],
];

export const redaction = [
  ['Synthèse', 'À mi-parcours, le plan avance : le guichet unique, le second lieu d’accueil enfants-parents et le projet éducatif commun sont en place. La baisse de l’accueil individuel a été en partie compensée ; l’ouverture de la crèche du Lac, fin 2028, décidera de l’objectif de places.'],
  ['Décisions demandées au Copil', '- Valider le report de l’action 1.11 à septembre 2029, sur une seule structure.\n- Engager un avenant pour retirer l’action 1.17 et relever l’objectif de l’action 1.4.\n- Rattacher le secteur des Coteaux à une action d’accueil.\n- Transmettre le volet petite enfance du bilan au comité départemental des services aux familles.'],
  ['Méthode du bilan', 'Le bilan s’appuie sur le tableau de suivi partagé, actualisé chaque trimestre, sur les données du guichet unique et des structures, et sur les échanges de la concertation de mars 2028.\nIl a été préparé par la coopération CTG avec la Caf, puis relu en comité technique. Les chiffres et textes de cet exemple sont fictifs.'],
  ['Diagnostic actualisé', 'Les naissances reculent légèrement (247 en 2025, 237 en 2027), mais les demandes d’accueil restent stables.\nL’accueil individuel perd 36 places depuis 2025 ; l’accueil collectif et les maisons d’assistants maternels en gagnent 22. Quatre zones restent en difficulté.'],
  ['Réussites', '- Un guichet unique et des critères communs aux deux communes.\n- Plus aucune section fermée faute de personnel depuis janvier 2027 aux Petits Pas.\n- Un accueil des enfants en situation de handicap qui a plus que doublé.'],
  ['Difficultés', 'Le recrutement reste le premier frein : il retarde l’élargissement des horaires et menace l’ouverture de la crèche du Lac. Le foncier manque au Cendre, ce qui a conduit à abandonner le projet de micro-crèche.'],
  ['Changements territoriaux', 'Une famille dépose une seule demande d’accueil, et reçoit une réponse sous quatre semaines. Les tarifs de loisirs sont les mêmes dans les deux communes. Les familles suivies par les CCAS fréquentent davantage les crèches.\nL’effet d’ensemble est net au Cendre, où deux services nouveaux ont ouvert ; il reste faible au secteur des Coteaux.'],
  ['Moyens', 'Les deux villes et la Caf financent ensemble deux postes de chargée de coopération. Les dépenses suivent les prévisions, hors travaux de la crèche du Lac, plus chers de 4 %.'],
  ['Fonctionnement de la démarche', 'Le comité de pilotage s’est réuni trois fois, le comité technique deux fois, et les groupes thématiques trois fois. Le tableau de suivi est tenu chaque trimestre. La participation des habitants progresse, celle des pères reste à encourager.'],
  ['Concertation', 'Deux temps de concertation ont réuni la Caf, la MSA, le Département, les professionnels de l’accueil collectif et individuel et des représentants de familles (avril 2027, mars 2028). Une réunion publique et un questionnaire ont recueilli l’avis des parents.'],
  ['Accessibilité financière et géographique', 'Accessibilité financière : barème unique dans les structures soutenues, places réservées aux familles aux faibles ressources, information sur le reste à charge.\nAccessibilité géographique : relais itinérant dans trois lieux, projet de crèche au quartier du Lac ; le secteur des Coteaux reste éloigné de toute structure.'],
  ['Qualité d’accueil', 'Les assistants maternels sont accompagnés par le relais (ateliers, analyse de la pratique) ; les équipes des crèches et micro-crèches se retrouvent dans un groupe qualité et pratiquent l’autoévaluation.'],
  ['Modalités d’évaluation', 'Chaque indicateur a un producteur, une source et un rythme. Les mesures sont relues en comité technique avant chaque comité de pilotage.'],
  ['Partenariats', 'Partenariats installés avec la PMI, la MSA, France Travail et le CAMSP. Deux chargées de coopération assurent l’ingénierie, avec l’appui de la Caf.'],
  ['Ajustements proposés', 'Deux ajustements mineurs et un avenant sont proposés ; aucun n’ôte de réponse aux points du schéma pluriannuel.'],
];
