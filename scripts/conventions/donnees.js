// Les territoires, les actions et les équipements des conventions d’exemple (données fictives).
// Une action : numéro, intitulé, pilote, partenaires, début et fin écrits, début et fin vrais, budget écrit, budget vrai, indicateurs.

const action = ([numero, intitule, pilote, partenaires, [debutEcrit, debut], [finEcrit, fin], [budgetEcrit, budgetPrevu], indicateurs]) => ({
  numero, intitule, pilote, partenaires, debutEcrit, debut, finEcrit, fin, budgetEcrit, budgetPrevu, indicateurs,
});

export const orsanne = {
  actions: [
    ['1', 'Ouvrir un relais petite enfance itinérant', 'Communauté de communes', 'Caf ; PMI', ['septembre 2026', '2026-09-01'], ['31/12/2030', '2030-12-31'], ['45 000 €', 45000], 'Nombre de communes desservies'],
    ['2', 'Créer douze places de multi-accueil à Saint-Aubrac', 'Communauté de communes', 'Caf', ['01/01/2027', '2027-01-01'], ['31/12/2029', '2029-12-31'], ['620 000 €', 620000], 'Places ouvertes'],
    ['3', 'Accompagner les assistants maternels', 'RPE du Val d’Orsanne', 'Pôle emploi ; Caf', ['2026', '2026-01-01'], ['2028', '2028-12-31'], ['8 500 €', 8500], 'Nombre de formations'],
    ['4', 'Installer un lieu d’accueil enfants-parents', 'Centre social Les Tilleuls', 'Caf ; Département', ['janvier 2028', '2028-01-01'], ['décembre 2030', '2030-12-31'], ['12 000 €', 12000], 'Familles accueillies'],
    ['5', 'Harmoniser les tarifs des accueils de loisirs', 'Communauté de communes', 'Communes', ['01/09/2027', '2027-09-01'], ['31/08/2029', '2029-08-31'], ['0 €', 0], 'Grille adoptée'],
    ['6', 'Créer une maison des adolescents mobile', 'Mission locale', 'ARS ; Caf', ['2027', '2027-01-01'], ['2030', '2030-12-31'], ['96 000 €', 96000], 'Jeunes rencontrés'],
    ['7', 'Ouvrir un point numérique dans chaque bourg-centre', 'France Services', 'MSA', ['mars 2026', '2026-03-01'], ['juin 2027', '2027-06-30'], ['15 400 €', 15400], 'Rendez-vous tenus'],
    ['8', 'Coordonner les acteurs de la CTG', 'Communauté de communes', 'Caf', ['2026', '2026-01-01'], ['2030', '2030-12-31'], ['210 000 €', 210000], 'Copil tenus'],
  ].map(action),
  communes: ['Saint-Aubrac', 'Orsanne', 'La Chapelle-Dorvin', 'Vieillespesse-le-Bas', 'Malvières-sur-Orsanne', 'Le Thoureil-Neuf', 'Sainte-Mérande', 'Bussac-les-Prés', 'Cormerat', 'Ligneroux', 'Pontauval', 'Frayssines'],
  offre: [
    ['Multi-accueil Les Lucioles', 'Multi-accueil', 'Communauté de communes', 'Saint-Aubrac', 24],
    ['Micro-crèche Pas à Pas', 'Micro-crèche', 'Association Pas à Pas', 'Orsanne', 12],
    ['RPE du Val d’Orsanne', 'RPE', 'Communauté de communes', 'Orsanne', null],
    ['MAM Les Petits Pieds', 'MAM', 'Association Petits Pieds', 'Cormerat', 8],
    ['LAEP La Parenthèse', 'LAEP', 'Centre social Les Tilleuls', 'Pontauval', null],
  ],
};

export const aigrefont = {
  actions: [
    ['1.1', 'Étendre la crèche municipale de huit places', 'Ville d’Aigrefont', 'Caf', ['2026', '2026-01-01'], ['2028', '2028-12-31'], ['380 000', 380000], 'Places créées'],
    ['1.2', 'Ouvrir un guichet unique petite enfance', 'Ville de Morlanges', 'Caf ; PMI', ['2026', '2026-01-01'], ['2027', '2027-12-31'], ['22 000', 22000], 'Demandes traitées'],
    ['1.3', 'Former les professionnels à l’inclusion', 'RPE intercommunal', 'Pôle ressources handicap', ['2027', '2027-01-01'], ['2030', '2030-12-31'], ['9 600', 9600], 'Professionnels formés'],
    ['2.1', 'Créer un conseil municipal des jeunes', 'Ville d’Aigrefont', 'Collège', ['2026', '2026-01-01'], ['2026', '2026-12-31'], ['3 000', 3000], 'Jeunes élus'],
    ['2.2', 'Aménager un local jeunes', 'Ville de Morlanges', 'Caf', ['2028', '2028-01-01'], ['2029', '2029-12-31'], ['145 000', 145000], 'Local ouvert'],
    ['2.3', 'Proposer des séjours de vacances partagés', 'Centre social Arc-en-Ciel', 'Caf ; MSA', ['2027', '2027-01-01'], ['2030', '2030-12-31'], ['28 000', 28000], 'Enfants partis'],
    ['3.1', 'Animer un café des parents', 'Centre social Arc-en-Ciel', 'Écoles', ['2026', '2026-01-01'], ['2030', '2030-12-31'], ['4 500', 4500], 'Séances'],
    ['3.2', 'Créer une consultation de conseil conjugal', 'Association Écoute Familles', 'Caf', ['2028', '2028-01-01'], ['2030', '2030-12-31'], ['11 000', 11000], 'Couples reçus'],
    ['4.1', 'Ouvrir un espace France Services', 'Ville d’Aigrefont', 'Préfecture', ['2026', '2026-01-01'], ['2027', '2027-12-31'], ['60 000', 60000], 'Usagers'],
    ['4.2', 'Former des aidants numériques', 'Médiathèque', 'Caf', ['2027', '2027-01-01'], ['2028', '2028-12-31'], ['7 200', 7200], 'Aidants formés'],
  ].map(action),
  communes: ['Aigrefont', 'Morlanges'],
  offre: [
    ['Crèche Les Papillons', 'Crèche collective', 'Ville d’Aigrefont', 'Aigrefont', 32],
    ['Micro-crèche Bulle', 'Micro-crèche', 'SARL Bulle', 'Morlanges', 12],
    ['Halte-garderie du Parc', 'Halte-garderie', 'Ville de Morlanges', 'Morlanges', 15],
    ['RPE intercommunal', 'RPE', 'Ville d’Aigrefont', 'Aigrefont', null],
  ],
};

export const lorvaux = {
  actions: [
    ['PE1', 'Réaliser une étude des besoins d’accueil atypique', 'Communauté d’agglomération', 'Caf', ['janvier 2026', '2026-01-01'], ['décembre 2026', '2026-12-31'], ['18 000 €', 18000], 'Étude remise'],
    ['PE2', 'Créer une crèche à vocation d’insertion', 'Association Tremplin', 'Caf ; France Travail', ['2027', '2027-01-01'], ['2029', '2029-12-31'], ['540 000 €', 540000], 'Places Avip'],
    ['PE3', 'Mettre en réseau les relais petite enfance', 'RPE de Lorvaux', 'PMI', ['2026', '2026-01-01'], ['2030', '2030-12-31'], ['5 000 €', 5000], 'Rencontres du réseau'],
    ['J1', 'Labelliser un point information jeunesse', 'Mission locale', 'État', ['septembre 2026', '2026-09-01'], ['août 2028', '2028-08-31'], ['33 000 €', 33000], 'Jeunes informés'],
    ['P1', 'Organiser une semaine de la parentalité', 'Centre social du Moulin', 'Caf ; UDAF', ['2026', '2026-01-01'], ['2030', '2030-12-31'], ['15 000 €', 15000], 'Participants'],
    ['L1', 'Prévenir les impayés de loyer', 'CCAS de Lorvaux', 'Bailleurs ; Caf', ['2027', '2027-01-01'], ['2030', '2030-12-31'], ['6 400 €', 6400], 'Ménages aidés'],
  ].map(action),
  communes: ['Lorvaux', 'Bernac', 'Saint-Ylien', 'Neuvecelles', 'Maringes'],
  offre: [
    ['Crèche du Moulin', 'Crèche collective', 'CCAS de Lorvaux', 'Lorvaux', 40],
    ['Crèche familiale Arpège', 'Crèche familiale', 'CCAS de Lorvaux', 'Lorvaux', 22],
    ['Micro-crèche Graine de Malice', 'Micro-crèche', 'Association Graine de Malice', 'Bernac', 10],
  ],
};

export const cazeneuve = {
  actions: [
    ['1', 'Maintenir les places du multi-accueil', 'Ville de Cazerac', 'Caf', ['01/09/2026', '2026-09-01'], ['31/08/2031', '2031-08-31'], ['1 200 000 €', 1200000], 'Places maintenues'],
    ['2', 'Créer une MAM à Tréviols', 'Ville de Tréviols', 'Caf ; PMI', ['01/01/2027', '2027-01-01'], ['31/12/2027', '2027-12-31'], ['85 000 €', 85000], 'MAM ouverte'],
    ['3', 'Accueillir les enfants porteurs de handicap', 'Pôle ressources', 'CAMSP', ['01/09/2027', '2027-09-01'], ['31/08/2030', '2030-08-31'], ['24 000 €', 24000], 'Enfants accueillis'],
    ['4', 'Ouvrir l’accueil de loisirs le mercredi', 'Ville d’Ambroise', 'Écoles', ['01/09/2026', '2026-09-01'], ['31/08/2028', '2028-08-31'], ['54 000 €', 54000], 'Heures d’accueil'],
    ['5', 'Créer un réseau des bénévoles', 'Centre social Le Lien', 'Associations', ['01/01/2028', '2028-01-01'], ['31/12/2030', '2030-12-31'], ['2 500 €', 2500], 'Bénévoles'],
    ['6', 'Accompagner les familles monoparentales', 'Centre social Le Lien', 'Caf', ['01/09/2026', '2026-09-01'], ['31/08/2031', '2031-08-31'], ['30 000 €', 30000], 'Familles suivies'],
  ].map(action),
  communes: ['Cazerac', 'Tréviols', 'Ambroise'],
  offre: [
    ['Multi-accueil Pomme d’Api', 'Multi-accueil', 'Ville de Cazerac', 'Cazerac', 30],
    ['Micro-crèche Les Galets', 'Micro-crèche', 'Association Les Galets', 'Ambroise', 12],
    ['RPE des Trois Rives', 'RPE', 'Ville de Cazerac', 'Cazerac', null],
  ],
  besoins: [
    ['Cazerac', 2024, 214, 96],
    ['Tréviols', 2024, 61, 20],
    ['Ambroise', 2024, 88, 41],
  ],
};

export const hautebrune = {
  actions: [
    ['FA 1', 'Construire une crèche de trente berceaux', 'Métropole de Hautebrune', 'Caf ; Région', ['T1 2027', '2027-01-01'], ['T4 2029', '2029-12-31'], ['2 400 000 €', 2400000], 'Berceaux livrés'],
    ['FA 2', 'Déployer des équipes mobiles handicap', 'Association Horizon', 'ARS', ['2026', '2026-01-01'], ['2030', '2030-12-31'], ['180 000 €', 180000], 'Interventions'],
    ['FA 3', 'Ouvrir des crèches en horaires élargis', 'Métropole de Hautebrune', 'Hôpital', ['septembre 2026', '2026-09-01'], ['août 2029', '2029-08-31'], ['320 000 €', 320000], 'Heures atypiques'],
    ['FA 4', 'Créer une maison des parents', 'Union des familles', 'Caf', ['2028', '2028-01-01'], ['2030', '2030-12-31'], ['75 000 €', 75000], 'Parents accueillis'],
    ['FA 5', 'Aller vers les jeunes des quartiers', 'Prévention Hautebrune', 'Ville', ['2026', '2026-01-01'], ['2028', '2028-12-31'], ['140 000 €', 140000], 'Jeunes rencontrés'],
  ].map(action),
  communes: ['Hautebrune', 'Sorlac', 'Vernazelles', 'Pré-Milon'],
  offre: [
    ['Crèche Beau Soleil', 'Crèche collective', 'Métropole de Hautebrune', 'Hautebrune', 60],
    ['Crèche parentale Cabriole', 'Crèche parentale', 'Association Cabriole', 'Sorlac', 20],
    ['Jardin d’enfants du Lac', 'Jardin d’enfants', 'Métropole de Hautebrune', 'Vernazelles', 24],
    ['RPE métropolitain', 'RPE', 'Métropole de Hautebrune', 'Hautebrune', null],
  ],
  operations: [
    ['Construction de la crèche du Canal', 'Création', 'Hautebrune', '2 400 000 €', 2400000, '2029', '2029-12-31'],
    ['Rénovation de la crèche Beau Soleil', 'Rénovation', 'Hautebrune', '350 000 €', 350000, '2028', '2028-12-31'],
  ],
};

/** Le territoire d’un suivi de test/fixtures (w01-annees-croix). */
export const valbrune = {
  actions: [
    ['1.1', 'Ouvrir une micro-crèche à Valbrune', 'Ville de Valbrune', 'Caf ; PMI', ['2026', '2026-01-01'], ['2028', '2028-12-31'], ['200 000 €', 200000], 'Places ouvertes'],
    ['1.2', 'Créer un second lieu d’accueil enfants-parents', 'CIAS', 'Caf', ['2027', '2027-01-01'], ['2030', '2030-12-31'], ['32 000 €', 32000], 'Familles accueillies'],
    ['2.1', 'Ouvrir l’accueil jeunes le samedi', 'Association Tremplin', 'Caf', ['2026', '2026-01-01'], ['2026', '2026-12-31'], ['5 000 €', 5000], 'Jeunes présents'],
    ['3.1', 'Semaine de la parentalité', 'Centre social', 'Écoles ; Caf', ['2026', '2026-01-01'], ['2030', '2030-12-31'], ['15 000 €', 15000], 'Participants'],
  ].map(action),
  communes: ['Valbrune', 'Corméry-le-Haut', 'Saint-Lupien'],
  offre: [
    ['Multi-accueil Les Lutins', 'Multi-accueil', 'Ville de Valbrune', 'Valbrune', 25],
    ['RPE du Pays de Valbrune', 'RPE', 'CIAS', 'Valbrune', null],
    ['LAEP La Ronde', 'LAEP', 'CIAS', 'Corméry-le-Haut', null],
    ['MAM Les Pioupious', 'MAM', 'Association Pioupious', 'Saint-Lupien', 8],
  ],
  besoins: [
    ['Valbrune', 2025, 182, 84],
    ['Corméry-le-Haut', 2025, 47, 19],
    ['Saint-Lupien', 2025, 33, 11],
  ],
};
