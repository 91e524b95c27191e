import { besoinsRecenses } from '../../../src/controles/couverture/besoins-recenses.js';
import { calendrier } from '../../../src/controles/couverture/calendrier.js';
import { compatibiliteEtDuree } from '../../../src/controles/couverture/compatibilite-et-duree.js';
import { concertation } from '../../../src/controles/couverture/concertation.js';
import { coutsEtMoyens } from '../../../src/controles/couverture/couts-et-moyens.js';
import { emploisCompetences } from '../../../src/controles/couverture/emplois-competences.js';
import { famillesEnDifficulte } from '../../../src/controles/couverture/familles-en-difficulte.js';
import { indicateursEvaluation } from '../../../src/controles/couverture/indicateurs-evaluation.js';
import { investissements } from '../../../src/controles/couverture/investissements.js';
import { modalitesDeDeveloppement } from '../../../src/controles/couverture/modalites-de-developpement.js';
import { objectifsOffre } from '../../../src/controles/couverture/objectifs-offre.js';
import { offreExistante } from '../../../src/controles/couverture/offre-existante.js';
import { orientations } from '../../../src/controles/couverture/orientations.js';
import { qualiteAccueil } from '../../../src/controles/couverture/qualite-accueil.js';
import { zonesIdentifiees } from '../../../src/controles/couverture/zones-identifiees.js';
import { sansObjet, unDossier } from '../../dossiers.js';
import { describeControle } from './describe-controle.js';
import {
  action,
  assistants,
  besoin,
  convention,
  cournon,
  creche,
  emploi,
  indicateur,
  leCendre,
  operation,
  relais,
  rencontre,
  zone,
} from './exemples.js';

const communes = [cournon];

describeControle(offreExistante, [
  {
    nom: 'collectif, individuel et service, avec leurs places',
    dossier: unDossier({ communes, offre: [creche, assistants, relais] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Offre!H2', 'Offre!H3', 'Offre!A4'],
  },
  {
    nom: 'une seconde commune sans accueil',
    dossier: unDossier({ communes: [cournon, leCendre], offre: [creche, assistants, relais] }),
    etat: 'partielle',
    manques: [/Le Cendre : aucun accueil collectif/, /Le Cendre : aucun accueil individuel/],
  },
  {
    nom: 'une crèche dont les places manquent ne compte pas',
    dossier: unDossier({ communes, offre: [{ ...creche, placesAujourdhui: undefined }, assistants, relais] }),
    etat: 'partielle',
    manques: [/« Les Petits Pas » n’a pas de nombre de places/],
  },
  {
    nom: 'zéro place dites comptent comme une réponse',
    dossier: unDossier({ communes, offre: [{ ...creche, placesAujourdhui: 0 }, assistants, relais] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'une commune sans accueil collectif',
    dossier: unDossier({ communes, offre: [assistants, relais] }),
    etat: 'partielle',
    manques: [/^Cournon : aucun accueil collectif n’est inscrit/],
  },
  {
    nom: 'une crèche inscrite sans ses places',
    dossier: unDossier({
      communes,
      offre: [creche, assistants, relais, { ...creche, nom: 'Les Colibris', placesAujourdhui: undefined }],
    }),
    etat: 'partielle',
    manques: [/« Les Colibris » n’a pas de nombre de places/],
  },
  {
    nom: 'pas de feuille Offre',
    dossier: unDossier({ communes }),
    etat: 'absente',
    manques: [/aucun accueil collectif/, /aucun accueil individuel/, /Aucun service/],
  },
]);

describeControle(besoinsRecenses, [
  {
    nom: 'année, enfants, demandes et source',
    dossier: unDossier({ communes, besoins: [besoin] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Besoins!C2'],
  },
  {
    nom: 'l’offre seule ne dit pas les besoins des familles',
    dossier: unDossier({ communes, besoins: [{ ...besoin, demandes: undefined, places: 240, tauxCouverture: 0.6 }] }),
    etat: 'absente',
    manques: [/Cournon : aucun besoin complet/, /il manque les demandes des familles/],
  },
  {
    nom: 'aucun besoin, mais une annexe le déclare',
    dossier: unDossier({
      communes,
      schema: [{ point: 'D214-10-1-I-2', reponse: 'document', ou: 'Annexe 1, p. 12 à 18' }],
    }),
    etat: 'declaree',
    manques: [],
  },
  {
    nom: 'un diagnostic rédigé n’est pas une preuve : il est proposé',
    dossier: unDossier({
      communes,
      redaction: [{ rubrique: 'diagnostic', texte: 'Les demandes d’accueil restent stables.' }],
    }),
    etat: 'absente',
    manques: [
      /Diagnostic actualisé, ligne 2 \(« Les demandes .*»\) semble répondre : confirmez-le dans la feuille Schéma/,
    ],
  },
  {
    nom: 'une commune oubliée',
    dossier: unDossier({ communes: [cournon, leCendre], besoins: [besoin] }),
    etat: 'partielle',
    manques: [/Le Cendre : aucun besoin complet/],
  },
  {
    nom: 'une ligne sans source',
    dossier: unDossier({ communes, besoins: [besoin, { ...besoin, source: undefined }] }),
    etat: 'partielle',
    manques: [/il manque la source/],
  },
  {
    nom: 'pas de feuille Besoins',
    dossier: unDossier({ communes }),
    etat: 'absente',
    manques: [/Cournon : aucun besoin complet/],
  },
]);

describeControle(zonesIdentifiees, [
  {
    nom: 'nom, communes, nature et constat',
    dossier: unDossier({ communes, zones: [zone] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Zones!D2'],
  },
  {
    nom: 'une zone sans nature ni constat',
    dossier: unDossier({ communes, zones: [zone, { nom: 'Coteaux', communes: ['Cournon'] }] }),
    etat: 'partielle',
    manques: [/« Coteaux » est incomplète : il manque sa nature .*, le constat/],
  },
  {
    nom: 'aucune zone, et le diagnostic le dit : proposé, pas constaté',
    dossier: unDossier({
      communes,
      redaction: [{ rubrique: 'diagnostic', texte: 'Aucune zone en difficulté n’a été relevée en 2027.' }],
    }),
    etat: 'absente',
    manques: [/Aucune zone n’est identifiée.*semble répondre : confirmez-le dans la feuille Schéma/],
  },
  {
    nom: 'aucune zone, et la feuille Schéma dit pourquoi',
    dossier: unDossier({
      communes,
      schema: [{ point: 'D214-10-1-I-3', reponse: 'sans-objet', pourquoi: 'Offre suffisante partout' }],
    }),
    etat: 'sans-objet',
    manques: [],
  },
  {
    nom: 'sans objet, mais sans dire pourquoi : rien n’est répondu',
    dossier: unDossier({ communes, schema: [{ point: 'D214-10-1-I-3', reponse: 'sans-objet' }] }),
    etat: 'absente',
    manques: [/Aucune zone n’est identifiée/],
  },
  {
    nom: 'le mot « aucune zone » à propos d’autre chose ne compte pas',
    dossier: unDossier({
      communes,
      redaction: [{ rubrique: 'diagnostic', texte: 'Aucune zone n’est desservie par le train.' }],
    }),
    etat: 'absente',
    manques: [/Aucune zone n’est identifiée/],
  },
  { nom: 'aucune zone', dossier: unDossier({ communes }), etat: 'absente', manques: [/Aucune zone n’est identifiée/] },
]);

describeControle(orientations, [
  { nom: 'un objectif et un axe', dossier: unDossier({ communes, actions: [action] }), etat: 'constatee', manques: [] },
  {
    nom: 'une action sans objectif',
    dossier: unDossier({ communes, actions: [action, { ...action, numero: '1.2', objectif: undefined }] }),
    etat: 'partielle',
    manques: [/L’action 1\.2 n’a pas d’objectif/],
  },
  {
    nom: 'aucune action de petite enfance',
    dossier: unDossier({ communes, actions: [{ ...action, champs: [{ code: 'logement', libelle: 'Logement' }] }] }),
    etat: 'absente',
    manques: [/Aucune action ne relève de la petite enfance/],
  },
]);

describeControle(objectifsOffre, [
  {
    nom: 'un objectif de développement dans la zone',
    dossier: unDossier({ communes, actions: [action], zones: [zone] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Actions!E2'],
  },
  {
    nom: 'une zone qu’aucun objectif ne vise',
    dossier: unDossier({ communes, actions: [action], zones: [zone, { ...zone, nom: 'Coteaux' }] }),
    etat: 'partielle',
    manques: [/« Coteaux » n’est visée par aucun objectif/],
  },
  {
    nom: 'des objectifs mais pas de zone',
    dossier: unDossier({ communes, actions: [action] }),
    etat: 'partielle',
    manques: [/rattachés à aucune zone/],
  },
  {
    nom: 'des objectifs, et pas de zone en difficulté, déclaré',
    dossier: unDossier({
      communes,
      actions: [action],
      schema: [{ point: 'D214-10-1-I-3', reponse: 'sans-objet', pourquoi: 'Offre suffisante partout' }],
    }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'une structure de pilotage n’est pas un objectif d’offre',
    dossier: unDossier({
      communes,
      zones: [zone],
      actions: [
        {
          ...action,
          placesVisees: undefined,
          objectif: 'Créer une structure de pilotage partagée',
          exigences: ['D214-10-1-I-4-a'],
        },
      ],
    }),
    etat: 'absente',
    manques: [
      /Aucune action de petite enfance ne dit combien de places(?!.*semble)/,
      /« Quartier du Lac » n’est visée/,
    ],
  },
  {
    nom: 'un objectif en mots est proposé',
    dossier: unDossier({
      communes,
      actions: [{ ...action, placesVisees: undefined, objectif: 'Maintenir l’accueil dans les deux crèches' }],
    }),
    etat: 'absente',
    manques: [/Actions, ligne 2 \(« Maintenir l’accueil dans les deux crèches »\) semble répondre/],
  },
  {
    nom: 'développer autre chose que l’offre ne compte pas',
    dossier: unDossier({
      communes,
      zones: [zone],
      actions: [
        { ...action, intitule: 'Lire ensemble', objectif: 'Développer le goût de la lecture', placesVisees: undefined },
      ],
    }),
    etat: 'absente',
    manques: [/Aucune action de petite enfance ne dit/, /« Quartier du Lac » n’est visée/],
  },
  {
    nom: 'l’étiquette 4° a seule ne prouve rien',
    dossier: unDossier({
      communes,
      zones: [zone],
      actions: [
        { numero: '1.1', intitule: 'Réunir le groupe', exigences: ['D214-10-1-I-4-a'], zone: ['Quartier du Lac'] },
      ],
    }),
    etat: 'absente',
    manques: [/Aucune action de petite enfance ne dit/, /« Quartier du Lac » n’est visée/],
  },
]);

describeControle(emploisCompetences, [
  {
    nom: 'emplois et compétences, sans la réponse prévue',
    dossier: unDossier({ communes, emplois: [{ ...emploi, reponse: undefined }] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Emplois!A2', 'Emplois!C2'],
  },
  {
    nom: 'les compétences d’un métier, le nombre d’un autre',
    dossier: unDossier({
      communes,
      emplois: [
        { metier: 'Éducateur', etp: 2 },
        { metier: 'Assistant maternel', competences: 'Premier agrément' },
      ],
    }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'aucune compétence : « emplois et compétences »',
    dossier: unDossier({ communes, emplois: [{ ...emploi, competences: undefined }] }),
    etat: 'partielle',
    manques: [/Aucun besoin en compétences n’est inscrit/],
  },
  {
    nom: 'aucun emploi',
    dossier: unDossier({ communes, emplois: [{ ...emploi, etp: undefined }] }),
    etat: 'partielle',
    manques: [/Aucun besoin en emplois n’est chiffré/],
  },
  {
    nom: 'compétences « sans objet » : c’est une réponse',
    dossier: unDossier({ communes, emplois: [{ ...emploi, competences: sansObjet }] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'un métier sans besoin',
    dossier: unDossier({ communes, emplois: [emploi, { metier: 'Éducateur' }] }),
    etat: 'partielle',
    manques: [/« Éducateur » est incomplet : il manque le besoin en ETP ou les compétences/],
  },
  {
    nom: 'pas de feuille Emplois',
    dossier: unDossier({ communes }),
    etat: 'absente',
    manques: [/Aucun besoin en emplois/],
  },
]);

const publics = [
  'Horaires atypiques (conditions de travail)',
  'Problème de santé',
  'Situation de handicap',
  'Faibles ressources',
];
describeControle(famillesEnDifficulte, [
  {
    nom: 'les quatre causes, par des actions décrites et portées',
    dossier: unDossier({ communes, actions: [{ ...action, publicSpecifique: publics }] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'le handicap oublié',
    dossier: unDossier({
      communes,
      actions: [{ ...action, publicSpecifique: publics.filter((texte) => !texte.includes('handicap')) }],
    }),
    etat: 'partielle',
    manques: [/la situation de handicap/],
  },
  {
    nom: 'le handicap oublié par les actions, déclaré ailleurs : chaque cause pour soi',
    dossier: unDossier({
      communes,
      actions: [{ ...action, publicSpecifique: publics.filter((texte) => !texte.includes('handicap')) }],
      schema: [{ point: 'D214-10-1-I-4-c/handicap', reponse: 'document', ou: 'Annexe 3' }],
    }),
    etat: 'declaree',
    manques: [],
  },
  {
    nom: 'une cause déclarée ne répond pas des trois autres',
    dossier: unDossier({
      communes,
      schema: [{ point: 'D214-10-1-I-4-c/handicap', reponse: 'document', ou: 'Annexe 3' }],
    }),
    etat: 'partielle',
    manques: [/vie ou de travail/, /santé/, /ressources/],
  },
  {
    nom: 'un long texte qui cite une cause n’est pas un public',
    dossier: unDossier({
      communes,
      actions: [{ ...action, publicSpecifique: [`${'Les familles du territoire, '.repeat(6)}handicap`] }],
    }),
    etat: 'absente',
    manques: [/vie ou de travail/, /santé/, /handicap/, /ressources/],
  },
  {
    nom: 'une action qui n’est pas décrite ne compte pas',
    dossier: unDossier({ communes, actions: [{ ...action, publicSpecifique: publics, description: undefined }] }),
    etat: 'absente',
    manques: [/vie ou de travail/, /santé/, /handicap/, /ressources/, /n’a pas de description/],
  },
  {
    nom: 'aucun public',
    dossier: unDossier({ communes, actions: [action] }),
    etat: 'absente',
    manques: [/vie ou de travail/, /santé/, /handicap/, /ressources/],
  },
]);

const qualite = {
  ...action,
  intitule: 'Soutenir la qualité',
  description: 'Ateliers pour les assistants maternels',
  exigences: ['D214-10-1-I-4-d'],
};
describeControle(qualiteAccueil, [
  {
    nom: 'une action décrite et portée cite le point : « physiques ou morales », une suffit',
    dossier: unDossier({ communes, actions: [qualite] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Actions!G2'],
  },
  {
    nom: 'une seconde action le cite sans être décrite',
    dossier: unDossier({ communes, actions: [qualite, { ...qualite, description: undefined }] }),
    etat: 'partielle',
    manques: [/cite le point 4° d mais n’a pas de description/],
  },
  {
    nom: 'l’étiquette seule ne prouve rien',
    dossier: unDossier({ communes, actions: [{ ...qualite, description: undefined }] }),
    etat: 'absente',
    manques: [/n’a pas de description/],
  },
  {
    nom: 'la rubrique Qualité d’accueil est proposée',
    dossier: unDossier({
      communes,
      actions: [action],
      redaction: [{ rubrique: 'qualite', texte: 'Le relais propose des ateliers.' }],
    }),
    etat: 'absente',
    manques: [/Qualité d’accueil, ligne 2 \(« Le relais propose des ateliers\. »\) semble répondre/],
  },
]);

describeControle(investissements, [
  {
    nom: 'les trois natures',
    dossier: unDossier({ communes, operations: [operation] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'pas d’entretien, une opération sans nature',
    dossier: unDossier({
      communes,
      operations: [{ ...operation, natures: ['creation', 'renovation'] }, { intitule: 'Divers' }],
    }),
    etat: 'partielle',
    manques: [/« Entretien »/, /« Divers » n’a pas de nature/],
  },
  {
    nom: 'aucun projet d’entretien, et la rubrique Moyens le dit : proposé',
    dossier: unDossier({
      communes,
      operations: [{ ...operation, natures: ['creation', 'renovation'] }],
      redaction: [{ rubrique: 'moyens', texte: 'Aucun projet d’entretien n’est prévu avant 2029.' }],
    }),
    etat: 'partielle',
    manques: [/Moyens, ligne 2 \(« Aucun projet d’entretien .*»\) semble répondre/],
    preuves: ['Opérations!A2'],
  },
  {
    nom: 'aucun projet d’entretien, déclaré',
    dossier: unDossier({
      communes,
      operations: [{ ...operation, natures: ['creation', 'renovation'] }],
      schema: [{ point: 'D214-10-1-I-4-e/entretien', reponse: 'sans-objet', pourquoi: 'Aucun projet d’entretien' }],
    }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: '« aucun projet », déclaré une fois, vaut pour toutes les natures',
    dossier: unDossier({
      communes,
      schema: [{ point: 'D214-10-1-I-4-e', reponse: 'sans-objet', pourquoi: 'Aucun projet sur la période' }],
    }),
    etat: 'sans-objet',
    manques: [],
  },
  {
    nom: '« aucun projet d’investissement » est proposé, une fois',
    dossier: unDossier({
      communes,
      redaction: [{ rubrique: 'moyens', texte: 'Aucun projet d’investissement.' }],
    }),
    etat: 'absente',
    manques: [
      /^Aucune opération n’est inscrite.*Moyens, ligne 2 \(« Aucun projet d’investissement\. »\) semble répondre/,
    ],
  },
  {
    nom: 'une rubrique Moyens qui n’exclut rien',
    dossier: unDossier({
      communes,
      operations: [{ ...operation, natures: ['creation', 'renovation'] }],
      redaction: [{ rubrique: 'moyens', texte: 'L’entretien est assuré par la ville.' }],
    }),
    etat: 'partielle',
    manques: [/« Entretien » n’est inscrite(?!.*semble)/],
  },
  {
    nom: 'pas de feuille Opérations',
    dossier: unDossier({ communes }),
    etat: 'absente',
    manques: [/^Aucune opération n’est inscrite/],
  },
]);

describeControle(coutsEtMoyens, [
  {
    nom: 'coût, financement, moyens, ingénierie et difficultés',
    dossier: unDossier({ communes, operations: [operation] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Opérations!G2', 'Opérations!H2', 'Opérations!I2', 'Opérations!J2', 'Opérations!K2'],
  },
  {
    nom: 'ingénierie « sans objet » : c’est une réponse',
    dossier: unDossier({ communes, operations: [{ ...operation, ingenierie: sansObjet }] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'difficultés non dites',
    dossier: unDossier({ communes, operations: [{ ...operation, difficultes: undefined }] }),
    etat: 'partielle',
    manques: [/il manque les difficultés identifiées/],
  },
  {
    nom: 'sans opération, sans objet, quoi que coûtent les actions',
    dossier: unDossier({ communes, actions: [{ ...action, budgetPrevu: 12_000 }] }),
    etat: 'sans-objet',
    manques: [],
  },
  {
    nom: 'aucun coût',
    dossier: unDossier({ communes, operations: [{ intitule: 'Crèche du Lac' }] }),
    etat: 'absente',
    manques: [
      /il manque le coût prévisionnel, le plan de financement, les moyens humains, l’ingénierie, les difficultés/,
    ],
  },
]);

describeControle(calendrier, [
  {
    nom: 'dates dans la période',
    dossier: unDossier({ communes, convention, actions: [action], operations: [operation] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Opérations!M2'],
  },
  {
    nom: 'un début antérieur à la convention n’est pas une faute',
    dossier: unDossier({ communes, convention, operations: [{ ...operation, debut: '2025-09-01' }] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'du premier au dernier jour de la convention',
    dossier: unDossier({
      communes,
      convention,
      operations: [
        { ...operation, debut: '2026-01-01', fin: '2026-01-01' },
        { ...operation, debut: '2026-01-01', fin: '2030-12-31' },
      ],
    }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'finie avant la convention, ou après elle',
    dossier: unDossier({
      communes,
      convention,
      operations: [
        operation,
        { ...operation, debut: '2024-01-01', fin: '2025-12-31' },
        { ...operation, fin: '2031-03-31' },
      ],
    }),
    etat: 'partielle',
    manques: [
      /ne s’achève pas pendant la convention \(du 01\/01\/2026 au 31\/12\/2030\)/,
      /ne s’achève pas pendant la convention/,
    ],
  },
  {
    nom: 'une seule des deux dates, ou aucune',
    dossier: unDossier({
      communes,
      convention,
      operations: [
        { ...operation, intitule: undefined, fin: undefined },
        { ...operation, debut: undefined },
        { ...operation, debut: undefined, fin: undefined },
      ],
    }),
    etat: 'absente',
    manques: [
      /L’opération « sans nom » n’a pas de date de fin/,
      /n’a pas de date de début :/,
      /n’a pas de date de début ni de fin/,
    ],
  },
  {
    nom: 'les actions n’ont pas de calendrier à donner : le texte dit « ces opérations »',
    dossier: unDossier({ communes, convention, actions: [{ ...action, debut: undefined, fin: undefined }] }),
    etat: 'sans-objet',
    manques: [],
  },
  {
    nom: 'convention sans dates',
    dossier: unDossier({ communes, operations: [operation] }),
    etat: 'absente',
    manques: [/dates de début et de fin de la convention manquent/],
  },
]);

describeControle(indicateursEvaluation, [
  {
    nom: 'départ, cible et modalités',
    dossier: unDossier({ communes, indicateurs: [indicateur] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'ni départ ni cible : le texte ne les demande pas',
    dossier: unDossier({ communes, indicateurs: [{ ...indicateur, depart: undefined, cible: undefined }] }),
    etat: 'constatee',
    manques: [],
    conseils: [/« Places » n’a pas de valeur de départ ni de cible/],
  },
  {
    nom: 'un indicateur sans modalités d’évaluation',
    dossier: unDossier({
      communes,
      indicateurs: [indicateur, { ...indicateur, libelle: 'Attente', modalite: undefined }],
    }),
    etat: 'partielle',
    manques: [/« Attente » est incomplet : il manque les modalités d’évaluation/],
  },
  {
    nom: 'des indicateurs d’un autre champ',
    dossier: unDossier({
      communes,
      indicateurs: [{ ...indicateur, champs: [{ code: 'logement', libelle: 'Logement' }] }],
    }),
    etat: 'absente',
    manques: [/Aucun indicateur de petite enfance/],
  },
]);

const adopte = [{ ...cournon, deliberation: '2025-12-17' }];
const avant = { ...rencontre, date: '2025-06-13' };
describeControle(concertation, [
  {
    nom: 'une réunion tenue avant la délibération, avec ses participants',
    dossier: unDossier({ communes: adopte, instances: [avant] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Instances!A2'],
  },
  {
    nom: 'la délibération compte avant la signature, et la première de toutes',
    dossier: unDossier({
      communes: [...adopte, { ...leCendre, deliberation: '2025-12-09' }],
      convention: { ...convention, signature: '2026-01-15' },
      instances: [{ ...rencontre, date: '2025-12-10' }],
    }),
    etat: 'absente',
    manques: [/avant la délibération du 09\/12\/2025 .*menée depuis \(10\/12\/2025\) est utile, et dite à part/],
  },
  {
    nom: 'sans délibération, la signature',
    dossier: unDossier({ communes, convention: { ...convention, signature: '2026-01-15' }, instances: [avant] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'une réunion sans participants',
    dossier: unDossier({
      communes: adopte,
      instances: [avant, { ...avant, instance: 'Réunion publique', participants: undefined }],
    }),
    etat: 'partielle',
    manques: [/« Réunion publique » n’a pas de participants/],
  },
  {
    nom: 'la consultation menée depuis l’adoption n’est pas préalable',
    dossier: unDossier({ communes: adopte, instances: [rencontre] }),
    etat: 'absente',
    manques: [/Aucune réunion .* avant la délibération du 17\/12\/2025 .*depuis \(13\/04\/2027\)/],
  },
  {
    nom: 'une réunion à venir n’a pas eu lieu',
    dossier: unDossier({
      communes: adopte,
      instances: [{ ...rencontre, date: '2030-10-31', participants: undefined }],
    }),
    etat: 'absente',
    manques: [/Aucune réunion(?!.*menée depuis)/],
  },
  {
    nom: 'l’adoption inconnue',
    dossier: unDossier({ communes, instances: [avant] }),
    etat: 'absente',
    manques: [/La date d’adoption de la convention n’est pas connue/],
  },
  {
    nom: 'déclarée dans la délibération',
    dossier: unDossier({
      communes: adopte,
      schema: [{ point: 'D214-10-1-II', reponse: 'document', ou: 'Délibération du 17/12/2025, p. 3' }],
    }),
    etat: 'declaree',
    manques: [],
  },
  {
    nom: 'un Copil n’est pas une concertation',
    dossier: unDossier({ communes: adopte, instances: [{ ...avant, type: 'copil' }] }),
    etat: 'absente',
    manques: [/Aucune réunion de type/],
  },
]);

const modeste: typeof action = { ...action, publicSpecifique: ['Familles aux faibles ressources'] };
const isolee = { ...zone, natures: ['acces-difficile' as const] };
describeControle(modalitesDeDeveloppement, [
  {
    nom: 'les quatre',
    dossier: unDossier({ communes, convention, actions: [modeste], zones: [isolee], operations: [operation] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'chacun pour soi : le coût et l’argent des familles ne disent ni le calendrier ni la géographie',
    dossier: unDossier({
      communes,
      convention,
      actions: [modeste],
      zones: [zone],
      operations: [{ ...operation, fin: undefined }],
    }),
    etat: 'partielle',
    manques: [/calendrier de réalisation/, /accessibilité géographique/],
  },
  {
    nom: 'sans opération, ni calendrier ni coût à donner',
    dossier: unDossier({ communes, convention, actions: [modeste], zones: [isolee] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'la rubrique Accessibilité est proposée, pas constatée',
    dossier: unDossier({
      communes,
      redaction: [{ rubrique: 'accessibilite', texte: 'Barème unique ; relais itinérant dans trois lieux.' }],
    }),
    etat: 'absente',
    manques: [/financière.*semble répondre/, /géographique.*semble répondre/],
  },
  {
    nom: 'l’une déclarée, l’autre non',
    dossier: unDossier({
      communes,
      schema: [{ point: 'L214-2-I-2/financiere', reponse: 'classeur', ou: 'Rédaction, ligne 14' }],
    }),
    etat: 'partielle',
    manques: [/géographique/],
  },
  { nom: 'rien', dossier: unDossier({ communes }), etat: 'absente', manques: [/financière/, /géographique/] },
]);

const departement = { ...convention, sdsfDebut: '2023-01-01', sdsfFin: '2028-12-31' };
const compatible = [{ point: 'L214-2-I-1/compatibilite', reponse: 'document' as const, ou: 'Annexe 2, p. 4' }];
describeControle(compatibiliteEtDuree, [
  {
    nom: 'la période du schéma départemental, et la compatibilité déclarée',
    dossier: unDossier({ communes, convention: departement, schema: compatible }),
    etat: 'declaree',
    manques: [],
    preuves: ['Convention!O2', 'Convention!P2'],
  },
  {
    nom: 'une compatibilité sans objet, et dite pourquoi',
    dossier: unDossier({
      communes,
      convention: departement,
      schema: [
        { point: 'L214-2-I-1/compatibilite', reponse: 'sans-objet', pourquoi: 'Aucun schéma départemental adopté' },
      ],
    }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'la période, sans la compatibilité',
    dossier: unDossier({ communes, convention: departement }),
    etat: 'partielle',
    manques: [/compatibilité du contenu/],
  },
  {
    nom: 'deux périodes sans un jour commun',
    dossier: unDossier({ communes, convention: { ...departement, sdsfFin: '2025-12-31' }, schema: compatible }),
    etat: 'partielle',
    manques: [/n’ont aucun jour commun/],
  },
  {
    nom: 'rien',
    dossier: unDossier({ communes, convention }),
    etat: 'absente',
    manques: [/période du schéma départemental/, /compatibilité du contenu/],
  },
]);
