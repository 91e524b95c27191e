import { communeInconnue } from '../../../src/controles/coherence/commune-inconnue.js';
import { exigenceInconnue } from '../../../src/controles/coherence/exigence-inconnue.js';
import { indicateurInconnu } from '../../../src/controles/coherence/indicateur-inconnu.js';
import { zoneInconnue } from '../../../src/controles/coherence/zone-inconnue.js';
import { unDossier } from '../../dossiers.js';
import { avecActions, describeControle, ou } from './cas.js';

const communes = [{ nom: 'Le Cendre' }, { nom: 'Saint-Genès-Champanelle' }] as const;

describeControle(communeInconnue, [
  {
    nom: 'signale une commune que la feuille Communes n’a pas, dans chaque feuille',
    dossier: unDossier({
      communes,
      actions: [{ communes: ['Le Cendre', 'Aubière'] }],
      offre: [{ commune: 'Cournon' }],
      besoins: [{ territoire: 'Orcet' }],
      zones: [{ nom: 'Nord', communes: ['Pérignat'] }],
      operations: [{ commune: 'Lempdes' }],
    }),
    constats: [
      { ou: ou('actions', 'communes'), message: /^« Aubière » n’est pas une commune de la feuille Communes/ },
      { ou: ou('zones', 'communes'), message: /Pérignat/ },
      { ou: ou('offre', 'commune'), message: /Cournon/ },
      { ou: ou('operations', 'commune'), message: /Lempdes/ },
      { ou: ou('besoins', 'territoire'), message: /« Orcet » n’est ni une commune.*ni une zone/ },
    ],
  },
  {
    nom: 'ne s’arrête ni à un accent, ni à la casse, ni à « St »',
    dossier: unDossier({ communes, actions: [{ communes: ['LE CENDRÉ', 'St Genès Champanelle'] }] }),
    constats: [],
  },
  {
    nom: 'accepte les mots qui désignent tout le territoire',
    dossier: unDossier({
      communes,
      actions: [
        'Toutes',
        'Toutes les communes',
        'Territoire CTG',
        'L’ensemble du territoire',
        'Les deux communes',
        'Les 2 communes',
        'Ensemble des communes',
        'Intercommunal',
      ].map((tout) => ({ communes: [tout] })),
    }),
    constats: [],
  },
  {
    nom: 'ne prend pas un nom qui commence comme eux pour tout le territoire',
    dossier: unDossier({ communes, actions: [{ communes: ['Toutainville'] }] }),
    constats: [{ ou: ou('actions', 'communes'), message: /Toutainville/ }],
  },
  {
    nom: 'accepte un besoin compté pour une zone, pour le territoire ou pour l’EPCI',
    dossier: unDossier({
      communes: [...communes, { nom: 'Ceyrat', transfereeA: 'Clermont Métropole' }],
      convention: { territoire: 'Val d’Allier' },
      zones: [{ nom: 'Quartier Nord' }],
      actions: [],
      besoins: [
        { territoire: 'quartier nord' },
        { territoire: 'Val d’Allier' },
        { territoire: 'Clermont Métropole' },
        { territoire: 'EPCI' },
      ],
    }),
    constats: [],
  },
  { nom: 'se tait sans feuille Communes', dossier: avecActions({ communes: ['Aubière'] }), constats: [] },
]);

describeControle(zoneInconnue, [
  {
    nom: 'signale une zone absente de la feuille Zones',
    dossier: unDossier({ zones: [{ nom: 'Nord' }], actions: [{ zone: ['Nord', 'Sud'] }], offre: [{ zone: ['Est'] }] }),
    constats: [
      { ou: ou('actions', 'zone'), message: /La zone « Sud » n’est pas dans la feuille Zones/ },
      { ou: ou('offre', 'zone'), message: /« Est »/ },
    ],
  },
  {
    nom: 'ne s’arrête ni à la casse ni aux accents, et accepte « Toutes »',
    dossier: unDossier({ zones: [{ nom: 'Cité' }], actions: [{ zone: ['CITE', 'Toutes'] }] }),
    constats: [],
  },
  { nom: 'se tait sans feuille Zones', dossier: avecActions({ zone: ['Sud'] }), constats: [] },
]);

describeControle(indicateurInconnu, [
  {
    nom: 'signale un indicateur que la feuille Indicateurs n’a pas',
    dossier: unDossier({ indicateurs: [{ numero: 'I1' }], actions: [{ numero: '1.1', indicateurs: ['I1', 'I9'] }] }),
    constats: [{ ou: ou('actions', 'indicateurs'), message: /L’indicateur « I9 » que cite l’action 1\.1/ }],
  },
  {
    nom: 'accepte un numéro ou un libellé, quelle que soit la casse',
    dossier: unDossier({
      indicateurs: [{ numero: 'I1', libelle: 'Places créées' }],
      actions: [{ indicateurs: ['i1', 'PLACES CREEES'] }],
    }),
    constats: [],
  },
  { nom: 'se tait sans feuille Indicateurs', dossier: avecActions({ indicateurs: ['I9'] }), constats: [] },
]);

describeControle(exigenceInconnue, [
  {
    nom: 'signale un point que le référentiel n’a pas, pour une action et pour un indicateur',
    dossier: unDossier({
      actions: [{ exigences: ['D214-10-1-I-4-a', 'D214-10-1-I-9'] }],
      indicateurs: [{ exigences: ['CTG-inventee'] }],
    }),
    constats: [
      { ou: ou('actions', 'exigences'), message: /L’exigence « D214-10-1-I-9 » n’existe pas/ },
      { ou: ou('indicateurs', 'exigences'), message: /« CTG-inventee »/ },
    ],
  },
  {
    nom: 'accepte les points du décret',
    dossier: avecActions({ exigences: ['D214-10-1-I-1', 'D214-10-1-I-4-h'] }),
    constats: [],
  },
]);
