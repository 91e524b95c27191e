import { abandonOuReportSansMotif } from '../../../src/controles/coherence/abandon-ou-report-sans-motif.js';
import { ajustementAQualifier } from '../../../src/controles/coherence/ajustement-a-qualifier.js';
import { avancementContraire } from '../../../src/controles/coherence/avancement-contraire.js';
import { avancementHorsBornes } from '../../../src/controles/coherence/avancement-hors-bornes.js';
import { champInconnu } from '../../../src/controles/coherence/champ-inconnu.js';
import { realiseeIncomplete } from '../../../src/controles/coherence/realisee-incomplete.js';
import { avecActions, describeControle, jeunesse, ou, petiteEnfance } from './cas.js';

describeControle(realiseeIncomplete, [
  {
    nom: 'signale une action réalisée à 40 %',
    dossier: avecActions({ numero: '1.1', statut: 'realisee', avancement: 0.4 }),
    constats: [{ ou: ou('actions', 'avancement'), message: /L’action 1\.1 est dite réalisée, mais avancée à 40 %/ }],
  },
  {
    nom: 'n’arrondit jamais à 100 % ce qui n’y est pas',
    dossier: avecActions({ statut: 'realisee', avancement: 0.9999 }),
    constats: [{ ou: ou('actions', 'avancement'), message: /avancée à 99,9 %/ }],
  },
  {
    nom: 'accepte 100 %, un avancement absent, une action partiellement réalisée',
    dossier: avecActions(
      { statut: 'realisee', avancement: 1 },
      { statut: 'realisee' },
      { statut: 'partielle', avancement: 0.4 },
    ),
    constats: [],
  },
]);

describeControle(avancementContraire, [
  {
    nom: 'signale « en cours » à 100 % et « non démarrée » à 20 %',
    dossier: avecActions(
      { numero: '1.1', statut: 'en-cours', avancement: 1 },
      { numero: '1.2', statut: 'non-demarree', avancement: 0.2 },
    ),
    constats: [
      {
        ou: ou('actions', 'avancement', 2),
        message: /L’action 1\.1 est dite en cours, mais avancée à 100 %.*« Réalisée »/,
      },
      { ou: ou('actions', 'avancement', 3), message: /L’action 1\.2 est dite non démarrée, mais avancée à 20 %/ },
    ],
  },
  {
    nom: 'accepte « en cours » à 95 %, « non démarrée » à 0 %',
    dossier: avecActions({ statut: 'en-cours', avancement: 0.95 }, { statut: 'non-demarree', avancement: 0 }),
    constats: [],
  },
]);

describeControle(avancementHorsBornes, [
  {
    nom: 'signale 120 % et un avancement négatif',
    dossier: avecActions({ numero: '1.1', avancement: 1.2 }, { numero: '1.2', avancement: -0.1 }),
    constats: [
      { ou: ou('actions', 'avancement', 2), message: /L’avancement de l’action 1\.1 est de 120 %/ },
      { ou: ou('actions', 'avancement', 3), message: /est de -10 %/ },
    ],
  },
  { nom: 'accepte 0 et 100 %', dossier: avecActions({ avancement: 0 }, { avancement: 1 }), constats: [] },
]);

describeControle(abandonOuReportSansMotif, [
  {
    nom: 'exige le motif d’un abandon et d’un report',
    dossier: avecActions({ numero: '1.1', statut: 'abandonnee' }, { numero: '1.2', statut: 'reportee' }),
    constats: [
      { ou: ou('actions', 'statut', 2), message: /L’action 1\.1 est abandonnée sans motif/ },
      { ou: ou('actions', 'statut', 3), message: /L’action 1\.2 est reportée sans motif.*« Difficultés »/ },
    ],
  },
  {
    nom: 'accepte le motif dans « Détail de l’ajustement » ou dans « Difficultés », et ne l’exige pas d’une suspension',
    dossier: avecActions(
      { statut: 'abandonnee', ajustementDetail: 'Local vendu' },
      { statut: 'reportee', difficultes: 'Recrutement' },
      { statut: 'suspendue' },
    ),
    constats: [],
  },
]);

describeControle(ajustementAQualifier, [
  {
    nom: 'demande si le report ou l’abandon d’une action de petite enfance appelle un avenant',
    dossier: avecActions(
      { numero: '1.1', champs: petiteEnfance, statut: 'reportee' },
      { numero: '1.2', champs: petiteEnfance, statut: 'abandonnee', ajustement: 'aucun' },
    ),
    constats: [
      {
        ou: ou('actions', 'statut', 2),
        message: /L’action 1\.1 de petite enfance est reportée.*avenant \(articles 9 et 11/,
      },
      { ou: ou('actions', 'statut', 3), message: /L’action 1\.2 de petite enfance est abandonnée/ },
    ],
  },
  {
    nom: 'accepte ce qui est qualifié, et les autres champs',
    dossier: avecActions(
      { champs: petiteEnfance, statut: 'reportee', ajustement: 'mineur' },
      { champs: petiteEnfance, statut: 'abandonnee', ajustement: 'avenant' },
      { champs: jeunesse, statut: 'abandonnee' },
    ),
    constats: [],
  },
]);

describeControle(champInconnu, [
  {
    nom: 'signale un champ que personne ne connaît, et le garde',
    dossier: avecActions({ numero: '1.1', champs: [...jeunesse, { code: null, libelle: 'Ruralité' }] }),
    constats: [{ ou: ou('actions', 'champs'), message: /Le champ « Ruralité » de l’action 1\.1 .*« Petite enfance »/ }],
  },
  { nom: 'accepte les champs connus', dossier: avecActions({ champs: [...jeunesse, ...petiteEnfance] }), constats: [] },
]);
