import { pointInconnu } from '../../../src/controles/coherence/point-inconnu.js';
import { reponseIncomplete } from '../../../src/controles/coherence/reponse-incomplete.js';
import { sansObjetContredit } from '../../../src/controles/coherence/sans-objet-contredit.js';
import { unDossier } from '../../dossiers.js';
import { describeControle, ou } from './cas.js';

describeControle(pointInconnu, [
  {
    nom: 'un point qui n’existe pas',
    dossier: unDossier({ schema: [{ point: '4° z', reponse: 'document' }] }),
    constats: [{ ou: ou('schema', 'point'), message: /« 4° z » n’existe pas/ }],
  },
  {
    nom: 'un point du décret, une partie d’un point, une pièce de l’article 3',
    dossier: unDossier({
      schema: [{ point: 'D214-10-1-I-2' }, { point: 'D214-10-1-I-4-c/handicap' }, { point: 'CTG-3-1' }],
    }),
    constats: [],
  },
]);

const point = 'D214-10-1-I-2';
describeControle(reponseIncomplete, [
  {
    nom: 'un document sans dire lequel, un classeur sans dire où, un sans objet sans dire pourquoi, un où sans réponse',
    dossier: unDossier({
      schema: [
        { point, reponse: 'document' },
        { point, reponse: 'classeur' },
        { point, reponse: 'sans-objet', ou: 'Annexe 1' },
        { point, ou: 'Annexe 1' },
      ],
    }),
    constats: [
      { ou: 'Schéma!A2', message: /^Dites où se trouve la réponse/ },
      { ou: 'Schéma!A3', message: /^Dites où la réponse se trouve dans ce classeur/ },
      { ou: 'Schéma!A4', message: /^Dites pourquoi/ },
      { ou: 'Schéma!A5', message: /^La ligne n’a pas de réponse/ },
    ],
  },
  {
    nom: 'une ligne complète, une vide, une à faire, une d’un point qui n’existe pas',
    dossier: unDossier({
      schema: [
        { point, reponse: 'document', ou: 'Annexe 1, p. 12' },
        { point, reponse: 'sans-objet', pourquoi: 'Aucun projet' },
        { point },
        { point, reponse: 'a-faire' },
        { point: '4° z', reponse: 'document' },
      ],
    }),
    constats: [],
  },
]);

const zones = [
  {
    nom: 'Quartier du Lac',
    communes: ['Cournon'],
    natures: ['offre-insuffisante' as const],
    constat: 'Une crèche pour 148 enfants',
  },
];
const operations = [{ intitule: 'Crèche du Lac', natures: ['creation' as const] }];
describeControle(sansObjetContredit, [
  {
    nom: 'sans zone, dit-on, alors que la feuille Zones en a une',
    dossier: unDossier({
      zones,
      schema: [{ point: 'D214-10-1-I-3', reponse: 'sans-objet', pourquoi: 'Offre suffisante' }],
    }),
    constats: [{ ou: 'Schéma!A2', message: /déclaré sans objet, mais la feuille Zones \(D2\) y répond/ }],
  },
  {
    nom: 'rien dans le classeur, ou « aucun projet » pour les seules natures sans opération',
    dossier: unDossier({
      operations,
      schema: [
        { point: 'D214-10-1-I-3', reponse: 'sans-objet', pourquoi: 'Offre suffisante' },
        { point: 'D214-10-1-I-4-e', reponse: 'sans-objet', pourquoi: 'Aucun autre projet' },
      ],
    }),
    constats: [],
  },
]);
