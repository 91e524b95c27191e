import { communeEnDouble } from '../../../src/controles/coherence/commune-en-double.js';
import { conventionIncomplete } from '../../../src/controles/coherence/convention-incomplete.js';
import { populationInconnue } from '../../../src/controles/coherence/population-inconnue.js';
import { transmissionSansAccord } from '../../../src/controles/coherence/transmission-sans-accord.js';
import { unDossier } from '../../dossiers.js';
import { avecActions, convention, describeControle, ou } from './cas.js';

describeControle(conventionIncomplete, [
  {
    nom: 'énumère ce qui manque, en une fois',
    dossier: unDossier({ convention: { debut: '2026-01-01' }, actions: [] }),
    constats: [{ ou: 'Convention', message: /il y manque la Caf, les signataires et la date de fin : complétez-la/ }],
  },
  {
    nom: 'nomme la feuille Convention quand elle est absente',
    dossier: avecActions({ numero: '1.1' }),
    constats: [{ ou: 'Convention', message: /la Caf, les signataires, la date de début et la date de fin/ }],
  },
  {
    nom: 'accepte que les signataires soient ceux de la feuille Communes',
    dossier: unDossier({ convention, communes: [{ nom: 'Le Cendre' }], actions: [] }),
    constats: [],
  },
  {
    nom: 'accepte une convention complète sans feuille Communes',
    dossier: unDossier({ convention: { ...convention, signataires: ['Le Cendre'] }, actions: [] }),
    constats: [],
  },
]);

describeControle(transmissionSansAccord, [
  {
    nom: 'exige l’accord exprès quand la Caf transmet',
    dossier: unDossier({ convention: { transmission: 'caf' }, actions: [] }),
    constats: [{ ou: ou('convention', 'transmission'), message: /leur accord exprès n’est pas inscrit \(article 6\)/ }],
  },
  {
    nom: 'tient un accord refusé pour absent',
    dossier: unDossier({
      convention: { transmission: 'caf', accordExpres: false, dateAccord: '2028-01-10' },
      actions: [],
    }),
    constats: [{ ou: ou('convention', 'transmission'), message: /accord exprès n’est pas inscrit/ }],
  },
  {
    nom: 'exige sa date',
    dossier: unDossier({ convention: { transmission: 'caf', accordExpres: true }, actions: [] }),
    constats: [{ ou: ou('convention', 'transmission'), message: /la date de l’accord exprès n’est pas inscrite/ }],
  },
  {
    nom: 'accepte un accord daté',
    dossier: unDossier({
      convention: { transmission: 'caf', accordExpres: true, dateAccord: '2028-01-10' },
      actions: [],
    }),
    constats: [],
  },
  {
    nom: 'n’exige rien quand les signataires transmettent, ou que rien n’est dit',
    dossier: unDossier({ convention: { transmission: 'signataires' }, actions: [] }),
    constats: [],
  },
]);

describeControle(communeEnDouble, [
  {
    nom: 'signale chaque ligne d’un même code Insee',
    dossier: unDossier({
      actions: [],
      communes: [
        { nom: 'Le Cendre', codeInsee: '63069' },
        { nom: 'Le Cendré', codeInsee: '63069' },
      ],
    }),
    constats: [
      { ou: ou('communes', 'codeInsee', 2), message: /Le code Insee 63069 est porté par 2 communes/ },
      { ou: ou('communes', 'codeInsee', 3), message: /63069/ },
    ],
  },
  {
    nom: 'accepte deux communes sans code, ou de même nom',
    dossier: unDossier({
      actions: [],
      communes: [{ nom: 'A', codeInsee: '01001' }, { nom: 'A', codeInsee: '01002' }, { nom: 'B' }, { nom: 'C' }],
    }),
    constats: [],
  },
]);

describeControle(populationInconnue, [
  {
    nom: 'demande la population de chaque commune',
    dossier: unDossier({ actions: [], communes: [{ nom: 'Cournon', population: 20_000 }, { nom: 'Le Cendre' }] }),
    constats: [
      { ou: 'Communes!A3', message: /La population de Le Cendre manque : inscrivez-la.*3 500 et plus de 10 000/ },
    ],
  },
  { nom: 'se tait sans commune', dossier: avecActions({}), constats: [] },
]);
