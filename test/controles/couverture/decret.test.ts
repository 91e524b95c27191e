import { accessibilite } from '../../../src/controles/couverture/accessibilite.js';
import { besoinsRecenses } from '../../../src/controles/couverture/besoins-recenses.js';
import { calendrier } from '../../../src/controles/couverture/calendrier.js';
import { concertation } from '../../../src/controles/couverture/concertation.js';
import { coutsEtMoyens } from '../../../src/controles/couverture/couts-et-moyens.js';
import { emploisCompetences } from '../../../src/controles/couverture/emplois-competences.js';
import { famillesEnDifficulte } from '../../../src/controles/couverture/familles-en-difficulte.js';
import { indicateursEvaluation } from '../../../src/controles/couverture/indicateurs-evaluation.js';
import { investissements } from '../../../src/controles/couverture/investissements.js';
import { objectifsOffre } from '../../../src/controles/couverture/objectifs-offre.js';
import { offreExistante } from '../../../src/controles/couverture/offre-existante.js';
import { orientations } from '../../../src/controles/couverture/orientations.js';
import { qualiteAccueil } from '../../../src/controles/couverture/qualite-accueil.js';
import { zonesIdentifiees } from '../../../src/controles/couverture/zones-identifiees.js';
import { celluleDe, sansObjet, unDossier } from '../../dossiers.js';
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
    nom: 'aucune zone, et le diagnostic le dit',
    dossier: unDossier({
      communes,
      redaction: [{ rubrique: 'diagnostic', texte: 'Aucune zone en difficulté n’a été relevée en 2027.' }],
    }),
    etat: 'constatee',
    manques: [],
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
    nom: 'des objectifs, et un diagnostic qui dit qu’aucune zone n’est en difficulté',
    dossier: unDossier({
      communes,
      actions: [action],
      redaction: [{ rubrique: 'diagnostic', texte: 'Aucune zone où l’offre est insuffisante.' }],
    }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'développer autre chose que l’offre ne compte pas',
    dossier: unDossier({
      communes,
      zones: [zone],
      actions: [{ ...action, intitule: 'Lire ensemble', objectif: 'Développer le goût de la lecture' }],
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
    nom: 'métier, besoin et réponse',
    dossier: unDossier({ communes, emplois: [emploi] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'un besoin sans réponse',
    dossier: unDossier({ communes, emplois: [emploi, { metier: 'Éducateur', etp: 2 }] }),
    etat: 'partielle',
    manques: [/« Éducateur » est incomplet : il manque la réponse prévue/],
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
  objectif: 'Améliorer les pratiques',
  description: 'Ateliers pour les assistants maternels et les équipes de crèche',
};
describeControle(qualiteAccueil, [
  {
    nom: 'accueil individuel et collectif',
    dossier: unDossier({ communes, actions: [qualite] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'accueil individuel seul',
    dossier: unDossier({ communes, actions: [{ ...qualite, description: 'Ateliers pour les assistants maternels' }] }),
    etat: 'partielle',
    manques: [/personnes morales/],
  },
  {
    nom: 'l’étiquette 4° d sur une action qui ne dit pas qui elle accompagne ne prouve rien',
    dossier: unDossier({
      communes,
      actions: [
        {
          ...action,
          intitule: 'Se réunir',
          objectif: 'Échanger',
          description: 'Trois réunions',
          exigences: ['D214-10-1-I-4-d'],
        },
      ],
    }),
    etat: 'absente',
    manques: [/personnes physiques/, /personnes morales/],
  },
  {
    nom: 'rien sur la qualité',
    dossier: unDossier({ communes, actions: [{ ...action, intitule: 'Informer' }] }),
    etat: 'absente',
    manques: [/personnes physiques/, /personnes morales/],
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
    nom: 'aucun projet d’entretien, et la rubrique Moyens le dit',
    dossier: unDossier({
      communes,
      operations: [{ ...operation, natures: ['creation', 'renovation'] }],
      redaction: [{ rubrique: 'moyens', texte: 'Aucun projet d’entretien n’est prévu avant 2029.' }],
    }),
    etat: 'constatee',
    manques: [],
    preuves: ['Opérations!A2', 'Rédaction!B2'],
  },
  {
    nom: 'une rubrique Moyens qui n’exclut rien',
    dossier: unDossier({
      communes,
      operations: [{ ...operation, natures: ['creation', 'renovation'] }],
      redaction: [{ rubrique: 'moyens', texte: 'L’entretien est assuré par la ville.' }],
    }),
    etat: 'partielle',
    manques: [/« Aucun projet d’entretien »/],
  },
  {
    nom: 'pas de feuille Opérations',
    dossier: unDossier({ communes }),
    etat: 'absente',
    manques: [/« Création »/, /« Rénovation »/, /« Entretien »/],
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
    nom: 'des actions chiffrées ne remplacent pas la feuille Opérations',
    dossier: unDossier({ communes, actions: [{ ...action, budgetPrevu: 12_000 }] }),
    etat: 'partielle',
    manques: [/Aucune opération n’est chiffrée/],
    preuves: [`Actions!${celluleDe('actions', 'budgetPrevu')}`, `Actions!${celluleDe('actions', 'ingenierie')}`],
  },
  {
    nom: 'une action de petite enfance sans budget ni moyens',
    dossier: unDossier({
      communes,
      operations: [operation],
      actions: [{ ...action, ingenierie: undefined, difficultes: 'Recrutement' }],
    }),
    etat: 'partielle',
    preuves: ['G2', 'H2', 'I2', 'J2', 'K2'].map((cellule) => `Opérations!${cellule}`),
    manques: [
      /L’action 1\.1 est incomplète : il manque le budget prévu, les moyens humains, financiers ou en ingénierie/,
    ],
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
    preuves: ['Opérations!M2', 'Actions!N2'],
  },
  {
    nom: 'du premier au dernier jour de la convention',
    dossier: unDossier({ communes, convention, actions: [{ ...action, debut: '2026-01-01', fin: '2030-12-31' }] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'un jour avant la convention',
    dossier: unDossier({ communes, convention, actions: [action, { ...action, numero: '1.2', debut: '2025-12-31' }] }),
    etat: 'partielle',
    manques: [/L’action 1\.2 sort de la période/],
  },
  {
    nom: 'une seule des deux dates',
    dossier: unDossier({
      communes,
      convention,
      actions: [
        { ...action, debut: undefined },
        { ...action, numero: '1.2', fin: undefined },
      ],
      operations: [{ ...operation, intitule: undefined, fin: undefined }],
    }),
    etat: 'absente',
    manques: [
      /L’opération « sans nom » n’a pas de date de fin/,
      /L’action 1\.1 n’a pas de date de début :/,
      /L’action 1\.2 n’a pas de date de fin :/,
    ],
  },
  {
    nom: 'ni opération ni action de petite enfance',
    dossier: unDossier({ communes, convention }),
    etat: 'absente',
    manques: [/^Aucune opération ni action de petite enfance n’a de calendrier/],
  },
  {
    nom: 'fin après 2030',
    dossier: unDossier({ communes, convention, actions: [action, { ...action, numero: '1.2', fin: '2031-03-31' }] }),
    etat: 'partielle',
    manques: [/L’action 1\.2 sort de la période de la convention \(du 01\/01\/2026 au 31\/12\/2030\)/],
  },
  {
    nom: 'aucune date',
    dossier: unDossier({ communes, convention, actions: [{ ...action, debut: undefined, fin: undefined }] }),
    etat: 'absente',
    manques: [/L’action 1\.1 n’a pas de date de début ni de fin/],
  },
  {
    nom: 'convention sans dates',
    dossier: unDossier({ communes, actions: [action] }),
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
    nom: 'un indicateur sans cible',
    dossier: unDossier({
      communes,
      indicateurs: [indicateur, { ...indicateur, libelle: 'Attente', cible: undefined }],
    }),
    etat: 'partielle',
    manques: [/« Attente » est incomplet : il manque la cible/],
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

describeControle(concertation, [
  {
    nom: 'une réunion datée avec ses participants',
    dossier: unDossier({ communes, instances: [rencontre] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Instances!A2'],
  },
  {
    nom: 'une réunion sans participants',
    dossier: unDossier({
      communes,
      instances: [rencontre, { ...rencontre, instance: 'Réunion publique', participants: undefined }],
    }),
    etat: 'partielle',
    manques: [/« Réunion publique » n’a pas de participants/],
  },
  {
    nom: 'un Copil n’est pas une concertation',
    dossier: unDossier({ communes, instances: [{ ...rencontre, type: 'copil' }] }),
    etat: 'absente',
    manques: [/Aucune réunion de type/],
  },
]);

const texte = (contenu: string) => [{ rubrique: 'accessibilite', texte: contenu }];
describeControle(accessibilite, [
  {
    nom: 'les deux aspects',
    dossier: unDossier({ communes, redaction: texte('Barème unique ; relais itinérant dans trois lieux.') }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'l’argent seul',
    dossier: unDossier({ communes, redaction: texte('Barème unique.') }),
    etat: 'partielle',
    manques: [/L’accessibilité géographique/],
  },
  {
    nom: 'le soutien financier de la Caf n’est pas un tarif pour les familles',
    dossier: unDossier({ communes, redaction: texte('Soutien financier de la Caf ; relais itinérant.') }),
    etat: 'partielle',
    manques: [/L’accessibilité financière/],
  },
  { nom: 'rien', dossier: unDossier({ communes }), etat: 'absente', manques: [/financière/, /géographique/] },
]);
