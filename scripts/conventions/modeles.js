// Cinq conventions de mises en page différentes, et celle du Pays de Valbrune (données fictives), chacune avec sa vérité.
import { fin, item, jour, para, paysage, tableau, titre, usages } from './blocs.js';
import { aigrefont, cazeneuve, hautebrune, lorvaux, orsanne, valbrune } from './donnees.js';

const euros = (montant) => (montant === '' ? '' : montant);
const places = (nombre) => (nombre === null ? '' : String(nombre));
const total = (offre) => String(offre.reduce((somme, ligne) => somme + (ligne[4] ?? 0), 0));

const verite = ({ actions, offre, besoins = [], operations = [] }, dite) => ({
  ...dite,
  actions: actions.map(({ numero, intitule, pilote, debut, fin, budgetPrevu }) => ({
    numero,
    intitule,
    pilote,
    debut,
    fin,
    budgetPrevu,
  })),
  offre: offre.map(([nom, , gestionnaire, commune, nombre]) => ({ nom, gestionnaire, commune, places: nombre })),
  besoins: besoins.map(([territoire, annee, enfants, demandes]) => ({ territoire, annee, enfants, demandes })),
  operations: operations.map(([intitule, , commune, , cout, , fin]) => ({ intitule, commune, cout, fin })),
});

const fiche = (action, labels) =>
  tableau(
    labels.map(([label, cle]) => [{ texte: label, fond: 'E2EFDA', gras: true }, action[cle]]),
    false,
  );

/** Une communauté de communes de douze communes : un tableau par fiche, des titres de style. */
const fichesTableaux = {
  nom: 'fiches-tableaux',
  style: 'styles',
  blocs: [
    para('Convention territoriale globale du Val d’Orsanne 2026-2030', true),
    para('(données fictives)'),
    para('ENTRE'),
    para(
      'La Caisse d’allocations familiales de la Haute-Loire, représentée par sa directrice, Madame Élise MARCHAND, ci-après dénommée « la Caf » ;',
    ),
    para('ET'),
    para(
      'La Communauté de communes du Val d’Orsanne, représentée par son président, Monsieur Paul VERDIER, dûment habilité par délibération du conseil communautaire du 4 novembre 2025, composée des communes suivantes :',
    ),
    ...orsanne.communes.map(item),
    para('ci-après dénommée « la communauté de communes ».'),
    para('Il est convenu ce qui suit :'),
    para('Vu la délibération du conseil d’administration de la Caf de la Haute-Loire en date du 3 octobre 2025 ;'),
    titre('Préambule'),
    ...usages,
    titre('Article 1 – Objet de la convention'),
    para(
      'La présente convention fixe le projet de territoire. La communauté de communes du Val d’Orsanne exerce la compétence petite enfance depuis le 1er janvier 2018.',
    ),
    titre('Article 2 – Les champs d’intervention'),
    para('Les champs d’intervention sont décrits en annexe 1.'),
    titre('Article 3 – Enjeux et objectifs'),
    para('Les enjeux partagés sont les suivants :'),
    item('Offrir un accueil à chaque jeune enfant ;'),
    item('Soutenir les parents là où ils vivent ;'),
    item('Rapprocher les droits des habitants.'),
    para('Les objectifs communs sont :'),
    item('Petite enfance ;'),
    item('Parentalité ;'),
    item('Accès aux droits.'),
    titre('Article 4 – Pilotage'),
    para('Le comité de pilotage est composé de :'),
    item('la Caf de la Haute-Loire ;'),
    item('la Communauté de communes ;'),
    item('la MSA Auvergne.'),
    titre('Article 5 – Durée'),
    para('La présente convention est conclue pour la période du 1er janvier 2026 au 31 décembre 2030.'),
    ...fin,
    para('Fait à Saint-Aubrac, le 18 décembre 2025, en deux exemplaires.'),
    titre('Annexe 1 – Diagnostic partagé'),
    para('Le territoire compte douze communes rurales. Les familles y sont dispersées.'),
    titre('Annexe 2 – Liste des équipements et services soutenus'),
    tableau([
      ['Nom de la structure', 'Type', 'Gestionnaire', 'Commune', 'Nombre de places'],
      ...orsanne.offre.map(([nom, type, gestionnaire, commune, nombre]) => [
        nom,
        type,
        gestionnaire,
        commune,
        places(nombre),
      ]),
      [{ texte: 'Total', large: 4, gras: true }, total(orsanne.offre)],
    ]),
    titre('Annexe 3 – Plan d’actions'),
    ...orsanne.actions.flatMap((action) => [
      titre(`Fiche action n° ${action.numero} : ${action.intitule}`, 2),
      fiche(action, [
        ['Pilote', 'pilote'],
        ['Partenaires', 'partenaires'],
        ['Date de début', 'debutEcrit'],
        ['Date de fin', 'finEcrit'],
        ['Budget prévisionnel', 'budgetEcrit'],
        ['Indicateurs d’évaluation', 'indicateurs'],
      ]),
    ]),
  ],
  verite: verite(orsanne, {
    caf: 'Caf de la Haute-Loire',
    departement: 'Haute-Loire',
    territoire: 'Val d’Orsanne',
    debut: '2026-01-01',
    fin: '2030-12-31',
    signature: '2025-12-18',
    signataires: ['Caf de la Haute-Loire', 'Communauté de communes du Val d’Orsanne'],
    epci: 'Communauté de communes du Val d’Orsanne',
    communes: orsanne.communes.map((nom) => ({ nom })),
    enjeux: [
      'Offrir un accueil à chaque jeune enfant',
      'Soutenir les parents là où ils vivent',
      'Rapprocher les droits des habitants',
    ],
    objectifs: ['Petite enfance', 'Parentalité', 'Accès aux droits'],
    annexes: ['Diagnostic partagé', 'Liste des équipements et services soutenus', 'Plan d’actions'],
  }),
};

const axesAigrefont = [
  'Axe 1 – Petite enfance',
  'Axe 2 – Enfance et jeunesse',
  'Axe 3 – Parentalité',
  'Axe 4 – Accès aux droits',
];

/** Deux communes : un seul grand tableau en paysage, à cellules fusionnées, et des titres qui ne sont que gras. */
const grandTableau = {
  nom: 'grand-tableau',
  style: 'gras',
  entete: 'CTG Aigrefont – Morlanges 2026-2030 – données fictives',
  blocs: [
    para('CONVENTION TERRITORIALE GLOBALE', true),
    para('Entre :'),
    item('la Caisse d’Allocations Familiales du Puy de Dôme représentée par son Directeur, Monsieur Luc BERNARD ;'),
    para('et'),
    item('la Commune d’Aigrefont représentée par son maire, Mme Anne PETIT, autorisée par délibération ;'),
    item('la Commune de Morlanges représentée par son maire, M. Jean ROUX, autorisé par délibération ;'),
    para('Il est convenu et arrêté ce qui suit :'),
    para('Vu la délibération du conseil municipal de la commune d’Aigrefont en date du 12 novembre 2025 ;'),
    para('Vu la délibération du conseil municipal de la commune de Morlanges en date du 9 décembre 2025 ;'),
    titre('PRÉAMBULE'),
    ...usages,
    titre('ARTICLE 1 – OBJET'),
    para('La présente convention définit le projet stratégique du territoire.'),
    titre('ARTICLE 2 – LES CHAMPS D’INTERVENTION DES COLLECTIVITÉS'),
    para('Ceux-ci concernent : la petite enfance / l’enfance-jeunesse / la parentalité / l’accès aux droits'),
    titre('ARTICLE 3 – ENJEUX'),
    para('Les enjeux du diagnostic sont : maintenir l’offre d’accueil ; associer les jeunes ; soutenir les parents.'),
    titre('ARTICLE 4 – TRANSMISSION AU CDSF'),
    para('Les collectivités signataires donnent leur accord exprès à la transmission au CDSF.'),
    para('La Caf transmet au CDSF la convention et ses bilans.'),
    titre('ARTICLE 5 – DURÉE DE LA CONVENTION'),
    para('La présente convention prend effet le 1er janvier 2026 et s’achève le 31 décembre 2030.'),
    ...fin,
    para('Fait à Aigrefont, le 15/12/2025'),
    paysage(true),
    titre('ANNEXE 1 – PLAN D’ACTIONS'),
    tableau([
      ['Axe', 'N°', 'Action', 'Pilote', 'Partenaires', 'Début', 'Fin', 'Coût prévisionnel (€)', 'Indicateurs'],
      ...aigrefont.actions.map((action, rang) => {
        const axe = axesAigrefont[Number(action.numero[0]) - 1];
        const premiere = rang === 0 || aigrefont.actions[rang - 1].numero[0] !== action.numero[0];
        return [
          premiere ? { texte: axe, haut: true, fond: 'FFF2CC' } : null,
          action.numero,
          action.intitule,
          action.pilote,
          action.partenaires,
          action.debutEcrit,
          action.finEcrit,
          action.budgetEcrit,
          action.indicateurs,
        ];
      }),
      [
        { texte: 'Total', large: 7, gras: true },
        String(aigrefont.actions.reduce((somme, { budgetPrevu }) => somme + budgetPrevu, 0)),
        '',
      ],
    ]),
    paysage(false),
    titre('ANNEXE 2 – ÉQUIPEMENTS ET SERVICES'),
    tableau([
      ['Équipement', 'Mode d’accueil', 'Gestionnaire', 'Commune', 'Capacité'],
      ...aigrefont.offre.map(([nom, type, gestionnaire, commune, nombre]) => [
        nom,
        type,
        gestionnaire,
        commune,
        places(nombre),
      ]),
      ['TOTAL', '', '', '', total(aigrefont.offre)],
    ]),
  ],
  verite: verite(aigrefont, {
    caf: 'Caf du Puy-de-Dôme',
    departement: 'Puy-de-Dôme',
    debut: '2026-01-01',
    fin: '2030-12-31',
    signature: '2025-12-15',
    signataires: ['Caf du Puy-de-Dôme', 'Commune d’Aigrefont', 'Commune de Morlanges'],
    transmission: 'La Caf, avec l’accord exprès des collectivités',
    accordExpres: 'Oui',
    communes: [
      { nom: 'Aigrefont', deliberation: '2025-11-12' },
      { nom: 'Morlanges', deliberation: '2025-12-09' },
    ],
    enjeux: ['maintenir l’offre d’accueil', 'associer les jeunes', 'soutenir les parents'],
    annexes: ['PLAN D’ACTIONS', 'ÉQUIPEMENTS ET SERVICES'],
  }),
};

/** Une communauté d’agglomération et la MSA : des articles numérotés par Word, des fiches en titres et en listes. */
const titresEtListes = {
  nom: 'titres-et-listes',
  style: 'numerotes',
  blocs: [
    titre('Convention territoriale globale de services aux familles', 1),
    para('Territoire de Lorvaux Agglomération'),
    para(
      'Entre la Caisse d’allocations familiales de la Creuse, dont le siège est à Guéret, représentée par son directeur, M. Hugo LAMBERT, d’une part,',
    ),
    para('La Communauté d’agglomération de Lorvaux, représentée par sa présidente, Mme Claire DUVAL,'),
    para('La Mutualité sociale agricole du Limousin, représentée par son directeur, M. Yves MOREL, d’autre part,'),
    para('Préambule'),
    ...usages,
    para(
      'La communauté d’agglomération comprend les communes de Lorvaux, Bernac, Saint-Ylien, Neuvecelles et Maringes.',
    ),
    titre('Article 1 : Objet'),
    para('La présente convention a pour objet de définir un projet de territoire partagé.'),
    titre('Article 2 : Enjeux'),
    para('Enjeu 1 : Répondre aux besoins des familles en horaires décalés'),
    para('Enjeu 2 : Lutter contre l’isolement des parents'),
    titre('Article 3 : Transmission'),
    para(
      'Les bilans sont soit transmis par les signataires de la CTG au CDSF, soit transmis par la Caf avec l’accord des signataires.',
    ),
    titre('Article 4 : Durée et effet'),
    para('La convention est conclue pour une durée de cinq ans à compter du 1er janvier 2026.'),
    ...fin,
    titre('Annexe 1 : Programme d’actions'),
    ...lorvaux.actions.flatMap((action) => [
      titre(`Action ${action.numero} – ${action.intitule}`, 2),
      item(`Pilote : ${action.pilote}`),
      item(`Partenaires : ${action.partenaires}`),
      item(`Début : ${action.debutEcrit}`),
      item(`Fin : ${action.finEcrit}`),
      item(`Budget prévisionnel : ${action.budgetEcrit}`),
      item(`Indicateurs : ${action.indicateurs}`),
    ]),
    titre('Annexe 2 : Offre d’accueil'),
    tableau([
      ['Structure', 'Type d’accueil', 'Gestionnaire', 'Commune d’implantation', 'Places'],
      ...lorvaux.offre.map(([nom, type, gestionnaire, commune, nombre]) => [
        nom,
        type,
        gestionnaire,
        commune,
        places(nombre),
      ]),
    ]),
  ],
  verite: verite(lorvaux, {
    caf: 'Caf de la Creuse',
    departement: 'Creuse',
    territoire: 'Lorvaux Agglomération',
    debut: '2026-01-01',
    fin: '2030-12-31',
    signataires: [
      'Caf de la Creuse',
      'Communauté d’agglomération de Lorvaux',
      'Mutualité sociale agricole du Limousin',
    ],
    communes: lorvaux.communes.map((nom) => ({ nom })),
    enjeux: ['Répondre aux besoins des familles en horaires décalés', 'Lutter contre l’isolement des parents'],
    annexes: ['Programme d’actions', 'Offre d’accueil'],
  }),
};

const axesCazeneuve = [
  ['AXE 1 : PETITE ENFANCE', cazeneuve.actions.slice(0, 3)],
  ['AXE 2 : ENFANCE ET VIE SOCIALE', cazeneuve.actions.slice(3)],
];

/** Trois communes et un Département : un tableau par axe, des titres en capitales, un tableau de besoins. */
const tableauParAxe = {
  nom: 'tableau-par-axe',
  style: 'gras',
  blocs: [
    para('CONVENTION TERRITORIALE GLOBALE DES TROIS RIVES', true),
    para('ENTRE LES SOUSSIGNÉS :'),
    para('La Caf du Lot, représentée par sa Présidente, Madame Rose GUILLOT, et son Directeur, Monsieur Denis FABRE,'),
    para('Le Département du Lot, représenté par son Président, Monsieur Serge MILLET,'),
    para('Les communes de Cazerac, Tréviols et Ambroise, représentées par leurs maires, dûment autorisés,'),
    para('IL A ÉTÉ CONVENU CE QUI SUIT'),
    para(
      'Vu les délibérations des conseils municipaux de Cazerac du 2 juin 2026, de Tréviols du 9 juin 2026 et d’Ambroise du 16 juin 2026 ;',
    ),
    para('Vu le schéma départemental des services aux familles du Lot 2024-2028 ;'),
    titre('PRÉAMBULE'),
    ...usages,
    titre('ARTICLE 1 - OBJET'),
    para('Les parties s’accordent sur un projet commun.'),
    titre('ARTICLE 2 - LES OBJECTIFS PARTAGÉS'),
    para('Les principaux enjeux sont :'),
    item('Garder des places d’accueil dans chaque commune'),
    item('Faire vivre le lien entre habitants'),
    titre('ARTICLE 3 - TRANSMISSION'),
    para('Les signataires transmettent au CDSF les bilans de la convention.'),
    titre('ARTICLE 4 - DURÉE'),
    para('Elle est conclue pour une durée de 5 (cinq) ans à compter du 1er septembre 2026.'),
    ...fin,
    titre('ANNEXE 1 - BESOINS DES FAMILLES'),
    tableau([
      ['Commune', 'Année', 'Enfants de moins de 3 ans', 'Demandes d’accueil'],
      ...cazeneuve.besoins.map((ligne) => ligne.map(String)),
      ['Total', '', '363', '157'],
    ]),
    titre('ANNEXE 2 - ÉQUIPEMENTS'),
    tableau([
      ['Équipement', 'Type', 'Gestionnaire', 'Commune', 'Places agréées'],
      ...cazeneuve.offre.map(([nom, type, gestionnaire, commune, nombre]) => [
        nom,
        type,
        gestionnaire,
        commune,
        places(nombre),
      ]),
    ]),
    titre('ANNEXE 3 - PROGRAMME D’ACTIONS'),
    ...axesCazeneuve.flatMap(([axe, actions]) => [
      titre(axe, 2),
      tableau([
        [
          'N°',
          'Intitulé de l’action',
          'Porteur',
          'Partenaires',
          'Date de début',
          'Date de fin',
          'Budget',
          'Indicateurs',
        ],
        ...actions.map((a) => [
          a.numero,
          a.intitule,
          a.pilote,
          a.partenaires,
          a.debutEcrit,
          a.finEcrit,
          a.budgetEcrit,
          a.indicateurs,
        ]),
      ]),
    ]),
  ],
  verite: verite(cazeneuve, {
    caf: 'Caf du Lot',
    departement: 'Lot',
    territoire: 'TROIS RIVES',
    debut: '2026-09-01',
    fin: '2031-08-31',
    signataires: [
      'Caf du Lot',
      'Département du Lot',
      'Commune de Cazerac',
      'Commune de Tréviols',
      'Commune de Ambroise',
    ],
    transmission: 'Les signataires',
    communes: [
      { nom: 'Cazerac', deliberation: '2026-06-02' },
      { nom: 'Tréviols', deliberation: '2026-06-09' },
      { nom: 'Ambroise', deliberation: '2026-06-16' },
    ],
    enjeux: ['Garder des places d’accueil dans chaque commune', 'Faire vivre le lien entre habitants'],
    annexes: ['BESOINS DES FAMILLES', 'ÉQUIPEMENTS', 'PROGRAMME D’ACTIONS'],
  }),
};

/** Une métropole : des fiches à quatre colonnes dont le titre est fusionné, des opérations d’investissement. */
const fichesQuatreColonnes = {
  nom: 'fiches-quatre-colonnes',
  style: 'styles',
  entete: 'Convention territoriale globale – Métropole de Hautebrune (données fictives)',
  blocs: [
    titre('Convention territoriale globale 2026-2030'),
    para('Entre :'),
    para('La Métropole de Hautebrune, représentée par son Vice-président, Monsieur Alain COSTE ;'),
    para('La Caf de l’Isère, représentée par son Directeur, Monsieur Marc LEROY ;'),
    para('Le Syndicat intercommunal des Deux Lacs, représenté par sa Présidente, Madame Ève ROCHE.'),
    para('Il a été convenu ce qui suit.'),
    titre('Article premier : objet'),
    para(
      'La présente convention organise la coopération des signataires. Les communes membres sont : Hautebrune, Sorlac, Vernazelles et Pré-Milon.',
    ),
    titre('Article 2 : enjeux'),
    para('Les enjeux retenus sont :'),
    item('Accueillir les enfants porteurs de handicap'),
    item('Ouvrir des places aux parents en horaires décalés'),
    titre('Article 3 : gouvernance'),
    para('Un comité de pilotage se réunit deux fois par an. Il est composé des élus de la Métropole et de la Caf.'),
    titre('Article 4 : entrée en vigueur'),
    para('La convention entre en vigueur le 1er janvier 2026. Elle prend fin le 31 décembre 2030.'),
    ...fin,
    para('Signée à Hautebrune le 30 janvier 2026.'),
    titre('Liste des annexes'),
    item('Annexe A : Équipements soutenus'),
    item('Annexe B : Fiches action'),
    item('Annexe C : Investissements'),
    titre('Annexe A : Équipements soutenus'),
    tableau([
      ['Nom de l’établissement', 'Type', 'Gestionnaire', 'Commune', 'Capacité'],
      ...hautebrune.offre.map(([nom, type, gestionnaire, commune, nombre]) => [
        nom,
        type,
        gestionnaire,
        commune,
        places(nombre),
      ]),
      [{ texte: 'Nombre total de places', large: 4 }, total(hautebrune.offre)],
    ]),
    titre('Annexe B : Fiches action'),
    ...hautebrune.actions.flatMap((a) => [
      tableau(
        [
          [{ texte: `${a.numero} : ${a.intitule}`, large: 4, fond: '1F4E79', gras: true }],
          [{ texte: 'Pilote', gras: true }, a.pilote, { texte: 'Partenaires', gras: true }, a.partenaires],
          [{ texte: 'Début', gras: true }, a.debutEcrit, { texte: 'Fin', gras: true }, a.finEcrit],
          [
            { texte: 'Budget prévisionnel', gras: true },
            a.budgetEcrit,
            { texte: 'Indicateurs', gras: true },
            a.indicateurs,
          ],
        ],
        false,
      ),
    ]),
    titre('Annexe C : Investissements'),
    tableau([
      ['Opération', 'Nature', 'Commune', 'Coût prévisionnel', 'Livraison'],
      ...hautebrune.operations.map(([intitule, nature, commune, cout, , livraison]) => [
        intitule,
        nature,
        commune,
        euros(cout),
        livraison,
      ]),
    ]),
  ],
  verite: verite(hautebrune, {
    caf: 'Caf de l’Isère',
    departement: 'Isère',
    debut: '2026-01-01',
    fin: '2030-12-31',
    signature: '2026-01-30',
    signataires: ['Métropole de Hautebrune', 'Caf de l’Isère', 'Syndicat intercommunal des Deux Lacs'],
    communes: hautebrune.communes.map((nom) => ({ nom })),
    enjeux: ['Accueillir les enfants porteurs de handicap', 'Ouvrir des places aux parents en horaires décalés'],
    annexes: ['Équipements soutenus', 'Fiches action', 'Investissements'],
  }),
};

const deliberations = ['2025-11-13', '2025-11-20', '2025-11-27'];

/** La convention d’un territoire qui a un suivi parmi les essais : du suivi et d’elle, on va jusqu’au bilan. */
const paysDeValbrune = {
  nom: 'pays-de-valbrune',
  style: 'styles',
  blocs: [
    titre('Convention territoriale globale du Pays de Valbrune 2026-2030'),
    para('(données fictives)'),
    para('Entre :'),
    para('La Caf de l’Ain, représentée par sa directrice, Mme Odile SIMON ;'),
    ...valbrune.communes.map((nom) => para(`La Commune de ${nom}, représentée par son maire, M. Noël BLANC ;`)),
    para('Il est convenu ce qui suit :'),
    ...valbrune.communes.map((nom, rang) =>
      para(`Vu la délibération du conseil municipal de la commune de ${nom} en date du ${jour(deliberations[rang])} ;`),
    ),
    titre('Préambule'),
    ...usages,
    titre('Article 1 – Objet'),
    para('La présente convention définit le projet de territoire du Pays de Valbrune.'),
    titre('Article 4 – Les objectifs partagés'),
    para('Les principaux enjeux dégagés du diagnostic partagé sont :'),
    item('Maintenir et développer l’accueil du jeune enfant ;'),
    item('Accompagner les parents ;'),
    item('Faire une place aux jeunes.'),
    titre('Article 6 – Modalités de collaboration'),
    para('Avec l’accord exprès des collectivités, la Caf peut transmettre au CDSF les éléments de la CTG.'),
    titre('Article 10 – Durée'),
    para('La présente convention est conclue à compter du 1er janvier 2026 jusqu’au 31 décembre 2030.'),
    ...fin,
    para('Fait à Valbrune, le 12 décembre 2025.'),
    titre('Annexe 1 – Diagnostic des besoins'),
    tableau([
      ['Commune', 'Année', 'Enfants de moins de 3 ans', 'Demandes'],
      ...valbrune.besoins.map((ligne) => ligne.map(String)),
    ]),
    titre('Annexe 2 – Équipements et services soutenus'),
    tableau([
      ['Équipement', 'Type', 'Gestionnaire', 'Commune', 'Places'],
      ...valbrune.offre.map(([nom, type, gestionnaire, commune, nombre]) => [
        nom,
        type,
        gestionnaire,
        commune,
        places(nombre),
      ]),
      [{ texte: 'Total', large: 4 }, total(valbrune.offre)],
    ]),
    titre('Annexe 3 – Plan d’actions'),
    tableau([
      ['N°', 'Action', 'Pilote', 'Partenaires', 'Début', 'Fin', 'Budget prévisionnel', 'Indicateurs'],
      ...valbrune.actions.map((a) => [
        a.numero,
        a.intitule,
        a.pilote,
        a.partenaires,
        a.debutEcrit,
        a.finEcrit,
        a.budgetEcrit,
        a.indicateurs,
      ]),
    ]),
  ],
  verite: verite(valbrune, {
    caf: 'Caf de l’Ain',
    departement: 'Ain',
    territoire: 'Pays de Valbrune',
    debut: '2026-01-01',
    fin: '2030-12-31',
    signature: '2025-12-12',
    signataires: ['Caf de l’Ain', ...valbrune.communes.map((nom) => `Commune de ${nom}`)],
    communes: valbrune.communes.map((nom, rang) => ({ nom, deliberation: deliberations[rang] })),
    enjeux: [
      'Maintenir et développer l’accueil du jeune enfant',
      'Accompagner les parents',
      'Faire une place aux jeunes',
    ],
    annexes: ['Diagnostic des besoins', 'Équipements et services soutenus', 'Plan d’actions'],
  }),
};

export const conventions = [
  fichesTableaux,
  grandTableau,
  titresEtListes,
  tableauParAxe,
  fichesQuatreColonnes,
  paysDeValbrune,
];
