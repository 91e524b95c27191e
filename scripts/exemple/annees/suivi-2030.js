// Données fictives : le tableau de suivi d’exemple à la fin de la convention, au 30 novembre 2030, pour le bilan final.
import { actions as actions2028 } from '../actions.js';
import {
  collectif,
  enLettres,
  individuel,
  majuscule,
  naissances,
  partSatisfaite,
  placesAuDebut,
  placesCeJour,
  placesPour100,
} from '../calculs.js';
import * as territoire from '../territoire.js';

const L = 'Le Cendre';
const C = 'Cournon-d’Auvergne';
const lac = 'Quartier du Lac';
// territoire, année, enfants, naissances, demandes, demandes satisfaites
const demandesEn2029 = [
  [L, 2029, 143, 46, 68, 55],
  [C, 2029, 571, 186, 309, 247],
  [lac, 2029, 151, '', 98, 67],
];
/** Ce qui ne s’est pas passé comme prévu, et ce que le bilan doit en dire. */
const issues = {
  1.1: {
    resultat: 'Établissement ouvert le 8 janvier 2029, complet depuis septembre.',
    effets: `Dans le quartier du Lac, les demandes satisfaites sont passées de ${partSatisfaite(territoire.besoins, 2027, lac)} % en 2027 à ${partSatisfaite(demandesEn2029, 2029, lac)} % en 2029.`,
  },
  1.4: { fin: '2029-09-30', resultat: 'Deux maisons ouvertes, 24 places.' },
  1.5: {
    statut: 'Partiellement réalisée',
    avancement: 0.8,
    resultat: 'Trois postes sur six pourvus durablement.',
    difficultes: 'Les candidatures restent rares, malgré l’apprentissage.',
    perspectives: 'Poursuivre l’apprentissage commun aux deux villes.',
  },
  1.11: {
    statut: 'Réalisée',
    avancement: 1,
    fin: '2029-09-30',
    placesRealisees: 6,
    resultat: 'Une structure ouvre de 6 h 30 à 20 h.',
  },
  1.16: {
    statut: 'En cours',
    avancement: 0.6,
    placesRealisees: 6,
    difficultes: 'La convention avec France Travail n’a été signée qu’en 2029.',
    perspectives: 'Obtenir la labellisation au premier semestre 2031.',
  },
  1.19: { resultat: 'Un accueil d’urgence à la demi-journée dans chaque commune.' },
  2.5: { perspectives: 'Confier l’aide aux devoirs à l’espace de vie sociale.' },
  3.4: {
    statut: 'Abandonnée',
    ajustement: 'Mineur',
    ajustementDetail: 'Confiée au guichet départemental de l’habitat ; décision du comité de pilotage de janvier 2030.',
  },
  3.7: {
    statut: 'Partiellement réalisée',
    avancement: 0.5,
    difficultes: 'Une seule halte répit a pu ouvrir.',
    perspectives: 'Chercher un second lieu avec le Département.',
  },
  5.6: { resultat: 'Un groupe de douze habitants suit le plan d’actions.' },
};

export const actions = actions2028.map((action) => ({ ...achever(action), ...issues[action.numero] }));

function achever(action) {
  const maj = `2030-11-${action.maj.slice(-2)}`;
  if (/Aband|Annul|Partiel/.test(action.statut)) return { ...action, maj };
  const permanente = /continu|Annuelle|Permanente|Pérennis|Reconduit|Récurrent/.test(action.statut);
  return {
    ...action,
    maj,
    statut: permanente ? action.statut : 'Réalisée',
    avancement: 1,
    placesRealisees: action.placesVisees,
    budgetRealise:
      typeof action.budgetPrevu === 'number'
        ? Math.round(action.budgetPrevu * 0.097) * 10
        : action.numero === '1.5'
          ? 52400
          : 148200,
    difficultes: permanente ? action.difficultes : '',
    perspectives: permanente ? action.perspectives : '',
    ajustement: action.ajustement === 'Mineur' ? 'Mineur' : '',
    ajustementDetail: action.ajustement === 'Mineur' ? action.ajustementDetail : '',
  };
}

/** Les places prévues sont ouvertes ; la crèche du Lac n’est plus en projet. */
const offre = territoire.offre.map((ligne) => {
  const copie = [...ligne];
  if (typeof ligne[8] === 'number') copie[7] = ligne[8];
  copie[0] = copie[0].replace(' (en projet)', '');
  return copie;
});

const source = territoire.besoins[0][8];
// habitants, familles avec enfants
const habitantsEn2029 = { [L]: [5650, 624], [C]: [20390, 2240] };
const besoins = [
  ...territoire.besoins,
  [L, 2028, 144, 46, 70, 53, 197, '', source, '', 5640, 628],
  [C, 2028, 578, 188, 311, 233, 575, '', source, '', 20370, 2250],
  ...demandesEn2029.map((ligne) => [
    ...ligne,
    placesCeJour(ligne[0] === lac ? collectif(offre) : offre, ligne[0]),
    '',
    source,
    ligne[0] === lac ? 'Adresse des demandeurs' : '',
    ...(habitantsEn2029[ligne[0]] ?? []),
  ]),
];

const zones = territoire.zones.map((zone) =>
  zone[0] === lac
    ? zone.with(
        3,
        `${placesCeJour(collectif(offre), lac)} places d’accueil collectif depuis l’ouverture de la crèche du Lac ; ${partSatisfaite(besoins, 2029, lac)} % des demandes satisfaites en 2029, contre ${partSatisfaite(besoins, 2027, lac)} % en 2027.`,
      )
    : zone[0] === 'Le Cendre centre'
      ? zone.with(
          3,
          `Baisse de l’accueil individuel (${placesAuDebut(individuel(offre), L)} à ${placesCeJour(individuel(offre), L)} places), en partie compensée par la maison d’assistants maternels ; locaux rénovés.`,
        )
      : zone,
);

// indicateur, puis valeurs au 31/12/2028, au 31/12/2029 et au 31/10/2030
const valeurs = [
  ['I1', placesPour100(besoins, 2028), placesPour100(besoins, 2029), null],
  ['I2', 252, placesCeJour(collectif(offre)), placesCeJour(collectif(offre))],
  ['I3', 3, 1, 0],
  ['I4', 71, 73, 74],
  ['I5', 9, 12, 13],
  ['I6', 34, 39, 41],
  ['I7', 24, 29, 32],
  ['I8', partSatisfaite(besoins, 2028), partSatisfaite(besoins, 2029), null],
  ['I9', 128, 139, 146],
  ['I10', 1390, 1480, 1520],
  ['I11', 38, 42, 44],
  ['I12', 97, 118, 126],
  ['I13', 23, 24, 26],
];
const dates = [new Date(Date.UTC(2028, 11, 31)), new Date(Date.UTC(2029, 11, 31)), new Date(Date.UTC(2030, 9, 31))];
const mesures = [
  ...territoire.mesures,
  ...valeurs.flatMap(([indicateur, ...suite]) =>
    suite.flatMap((valeur, rang) =>
      valeur === null ? [] : [[indicateur, dates[rang], valeur, 'Relevé local (données fictives)', '']],
    ),
  ),
];

const instances = [
  ...territoire.instances,
  [
    '2028-07-05',
    'Comité de pilotage de mi-parcours',
    'Copil',
    'Caf ; Villes',
    'Bilan intermédiaire',
    'L’avenant n° 2 est décidé ; les horaires élargis commencent par une structure ; le volet petite enfance part au comité départemental.',
  ],
  [
    '2029-01-30',
    'Comité de pilotage annuel',
    'Copil',
    'Caf ; Villes',
    'Point d’étape 2028',
    'La crèche du Lac est ouverte ; le comité demande un suivi des recrutements chaque trimestre.',
  ],
  [
    '2030-01-29',
    'Comité de pilotage annuel',
    'Copil',
    'Caf ; Villes',
    'Point d’étape 2029',
    'L’action 3.4 est confiée au guichet départemental de l’habitat.',
  ],
  [
    '2030-06-11',
    'Concertation de la petite enfance',
    'Concertation',
    'Caf ; MSA ; Département ; relais ; gestionnaires de crèches ; représentants des familles',
    'Bilan final et besoins à venir',
    'Deux priorités pour la prochaine convention : le recrutement et le secteur des Coteaux.',
  ],
  [
    '2030-09-17',
    'Comité technique',
    'Technique',
    'Villes ; Caf',
    'Données du bilan final',
    'La source et la date de chaque chiffre sont arrêtées.',
  ],
  [
    '2030-10-15',
    'Réunion publique des familles',
    'Usagers',
    'Habitants ; associations de parents',
    'Bilan de la convention',
    'Les familles attendent des horaires plus larges dans une seconde structure.',
  ],
];

const avenants = [
  ...territoire.avenants,
  ['2', '2028-10-17', '2028-11-01', 'Retrait de l’action 1.17 du plan d’actions.', 'Annexe 2', '2028-11-06', ''],
];

const textes = {
  Synthèse:
    'La convention a tenu son principal engagement : l’offre d’accueil collectif atteint sa cible, la crèche du Lac et deux maisons d’assistants maternels sont ouvertes, le guichet unique est installé. Le recrutement reste le point faible ; il décidera de la prochaine convention.',
  'Décisions demandées au Copil':
    '- Approuver le bilan final et transmettre son volet petite enfance au comité départemental des services aux familles.\n- Engager le renouvellement de la convention pour 2031-2035.\n- Retenir le recrutement et le secteur des Coteaux comme priorités.',
  'Méthode du bilan':
    'Le bilan s’appuie sur le tableau de suivi, tenu chaque trimestre pendant cinq ans, et sur deux concertations, au printemps et à l’automne 2030. Les chiffres et textes de cet exemple sont fictifs.',
  'Diagnostic actualisé': `Les naissances continuent de reculer (${naissances(besoins, 2025)} en 2025, ${naissances(besoins, 2029)} en 2029). L’accueil individuel baisse encore, l’accueil collectif en compense une partie.`,
  Réussites:
    '- La crèche du Lac, ouverte en janvier 2029.\n- Un guichet unique, une seule demande par famille.\n- Trois fois plus d’enfants en situation de handicap accueillis : « Mon fils va à la crèche avec les enfants de l’immeuble », dit une mère du quartier du Lac.',
  Difficultés:
    'Le recrutement n’a pas suivi les ouvertures. Le secteur des Coteaux reste éloigné de toute structure. La halte répit pour les aidants n’a ouvert que dans une commune.',
  'Changements territoriaux':
    'Les familles du quartier du Lac obtiennent une place près de chez elles. Les délais de réponse sont passés de neuf à quatre semaines dans les deux communes.\nL’accès reste inégal : au secteur des Coteaux, rien n’a changé.',
  'Fonctionnement de la démarche':
    'Le comité de pilotage s’est réuni chaque année ; le comité technique a préparé chacun des bilans. Le tableau de suivi partagé a été tenu sans interruption. Les habitants ont été associés à partir de 2027.',
  'Pertinence et cohérence des objectifs':
    'Les objectifs répondaient au diagnostic pour l’accueil collectif et le handicap. L’objectif sur les horaires atypiques était trop ambitieux pour les moyens prévus.',
  'Niveau d’atteinte des objectifs':
    'L’accueil collectif atteint sa cible, l’accueil du handicap la dépasse. Les horaires atypiques n’y sont que dans une structure, et l’espace de répit dans une commune.',
  'Mise en œuvre et adéquation des moyens':
    'Les deux mi-temps de coopération ont suffi. Les moyens ont manqué là où ils dépendaient d’un recrutement.',
  'Durabilité des effets':
    'Le guichet unique et le groupe qualité sont inscrits dans les services et continueront sans la convention. Le relais itinérant dépend encore d’un cofinancement annuel.',
  'Préparation du renouvellement':
    '- Reprendre en priorité le recrutement et la formation des professionnels.\n- Traiter le secteur des Coteaux, avec une solution d’accueil individuel.\n- Calendrier : diagnostic partagé au premier trimestre 2031, délibérations avant l’été.',
  Perspectives:
    'Un comité de pilotage de transition se tient en janvier 2031 ; les actions installées se poursuivent d’ici là.',
  'Ajustements proposés': `${majuscule(enLettres(actions.filter(({ ajustement }) => ajustement === 'Mineur').length))} ajustements mineurs et ${enLettres(avenants.length)} avenants ont été décidés ; aucun n’a ôté de réponse aux points du schéma pluriannuel.`,
};
const redaction = [
  ...territoire.redaction.map(([rubrique, texte]) => [rubrique, textes[rubrique] ?? texte]),
  ...Object.entries(textes).filter(([rubrique]) => !territoire.redaction.some(([connue]) => connue === rubrique)),
];

const conventionEn2030 = {
  'Copil du bilan': '10 décembre 2030',
  'Bilan intermédiaire transmis au CDSF le': new Date(Date.UTC(2028, 6, 17)),
};

const bilanFinal = ['Copil du 29 janvier 2030', '2030-01-29'];
const [pilotage, parents, droits, pedt, animation] = territoire.appreciations.map(([enjeu]) => enjeu);
const appreciations = [
  [pilotage, 'Tout à fait', 'Un comité par an, un tableau tenu sans interruption.', ...bilanFinal],
  [
    parents,
    'Plutôt',
    'L’accueil a rattrapé son retard au quartier du Lac ; le secteur des Coteaux attend toujours.',
    ...bilanFinal,
  ],
  [droits, 'Plutôt', 'Les points d’accès sont installés ; le répit des aidants reste partiel.', ...bilanFinal],
  [pedt, 'Tout à fait', 'Un seul projet éducatif, les mêmes tarifs.', ...bilanFinal],
  [
    animation,
    'Plutôt',
    'Un groupe d’habitants suit le plan ; la ludothèque itinérante a trouvé son public.',
    ...bilanFinal,
  ],
];
const questions = [
  [
    'Les familles du quartier du Lac trouvent-elles plus facilement une place ?',
    `Oui : ${partSatisfaite(besoins, 2029, lac)} % des demandes y sont satisfaites en 2029, contre ${partSatisfaite(besoins, 2027, lac)} % en 2027.`,
    'Copil du 26 janvier 2027',
  ],
];

export const donnees = {
  ...territoire,
  appreciations,
  questions,
  moyens: territoire.moyens.map((moyen) => moyen.with(4, 2029)),
  offre,
  besoins,
  mesures,
  instances,
  redaction,
  convention: territoire.convention.map(([cle, valeur]) => [cle, conventionEn2030[cle] ?? valeur]),
  operations: territoire.operations.map((operation) =>
    operation.map((valeur, rang) =>
      rang === 13
        ? /Permanente/.test(valeur)
          ? valeur
          : 'Réalisée'
        : rang === 2
          ? valeur.replace(' (en projet)', '')
          : valeur,
    ),
  ),
  avenants,
  zones,
};
