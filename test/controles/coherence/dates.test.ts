import { datesHorsPeriode } from '../../../src/controles/coherence/dates-hors-periode.js';
import { echeanceDepassee } from '../../../src/controles/coherence/echeance-depassee.js';
import { finAvantDebut } from '../../../src/controles/coherence/fin-avant-debut.js';
import { miseAJourAncienne } from '../../../src/controles/coherence/mise-a-jour-ancienne.js';
import { unDossier } from '../../dossiers.js';
import { avecActions, convention, describeControle, jeunesse, ou, petiteEnfance } from './cas.js';

describeControle(finAvantDebut, [
  {
    nom: 'signale une action et une opération à l’envers',
    dossier: unDossier({
      actions: [{ numero: '1.1', debut: '2027-09-01', fin: '2027-08-31' }],
      operations: [{ intitule: 'Crèche', debut: '2028-01-01', fin: '2027-01-01' }],
    }),
    constats: [
      {
        ou: ou('actions', 'fin'),
        message: /La fin de l’action 1\.1 \(31\/08\/2027\) est avant son début \(01\/09\/2027\)/,
      },
      { ou: ou('operations', 'fin'), message: /La fin de l’opération « Crèche »/ },
    ],
  },
  {
    nom: 'signale une convention à l’envers',
    dossier: unDossier({ actions: [], convention: { debut: '2030-01-01', fin: '2026-12-31' } }),
    constats: [{ ou: ou('convention', 'fin'), message: /La fin de la convention/ }],
  },
  {
    nom: 'accepte une action d’un jour, ou sans date',
    dossier: avecActions({ debut: '2027-09-01', fin: '2027-09-01' }, { debut: '2027-09-01' }, { fin: '2026-01-01' }),
    constats: [],
  },
]);

describeControle(datesHorsPeriode, [
  {
    nom: 'signale une fin d’avant ou d’après, et un début d’après, chacun à sa cellule',
    dossier: unDossier({
      convention,
      actions: [
        { numero: '2.1', champs: jeunesse, fin: '2031-01-01' },
        { numero: '2.2', champs: petiteEnfance, fin: '2025-12-31' },
        { numero: '2.3', debut: '2031-01-01' },
      ],
    }),
    constats: [
      { ou: ou('actions', 'fin', 2), message: /finit le 01\/01\/2031, après la fin.*prévoyez un avenant/ },
      { ou: ou('actions', 'fin', 3), message: /L’action 2\.2 finit le 31\/12\/2025, avant le début de la convention/ },
      { ou: ou('actions', 'debut', 4), message: /L’action 2\.3 commence le 01\/01\/2031, après la fin/ },
    ],
  },
  {
    nom: 'accepte le premier et le dernier jour, et un début antérieur à la convention',
    dossier: unDossier({
      convention,
      actions: [
        { debut: '2026-01-01', fin: '2030-12-31' },
        { debut: '2024-09-01', fin: '2026-01-01' },
      ],
    }),
    constats: [],
  },
  {
    nom: 'se tait tant que la convention n’a pas ses deux dates',
    dossier: unDossier({ convention: { debut: '2026-01-01' }, actions: [{ fin: '2035-01-01' }] }),
    constats: [],
  },
]);

describeControle(echeanceDepassee, [
  {
    nom: 'compte les jours, puis les mois, de retard',
    date: '2028-06-30',
    dossier: avecActions(
      { numero: '1.1', fin: '2028-06-29', statut: 'en-cours' },
      { numero: '1.2', fin: '2028-06-01', statut: 'non-demarree' },
      { numero: '1.3', fin: '2027-12-31', statut: 'reportee' },
    ),
    constats: [
      { ou: ou('actions', 'fin', 2), message: /L’action 1\.1 devait finir le 29\/06\/2028 .*en retard de 1 jour\./ },
      { ou: ou('actions', 'fin', 3), message: /en retard de 29 jours\. Mettez son statut à jour/ },
      { ou: ou('actions', 'fin', 4), message: /en retard de 6 mois/ },
    ],
  },
  {
    nom: 'signale aussi une action sans statut',
    dossier: avecActions({ fin: '2028-01-31' }),
    constats: [{ ou: ou('actions', 'fin'), message: /retard/ }],
  },
  {
    nom: 'accepte le dernier jour, et les actions closes',
    date: '2028-06-30',
    dossier: avecActions(
      { fin: '2028-06-30', statut: 'en-cours' },
      { fin: '2027-01-01', statut: 'realisee' },
      { fin: '2027-01-01', statut: 'abandonnee' },
      { fin: '2027-01-01', statut: 'perenne' },
      { fin: '2027-01-01', statut: 'partielle' },
    ),
    constats: [],
  },
]);

describeControle(miseAJourAncienne, [
  {
    nom: 'signale une ligne de plus de trois mois et cite l’article 9',
    date: '2028-06-30',
    dossier: avecActions({ numero: '1.1', miseAJour: '2028-03-29' }),
    constats: [{ ou: ou('actions', 'miseAJour'), message: /action 1\.1 .*depuis le 29\/03\/2028.*article 9/ }],
  },
  {
    nom: 'accepte trois mois jour pour jour, même après un mois plus court',
    date: '2028-05-31',
    dossier: avecActions({ miseAJour: '2028-02-29' }),
    constats: [],
  },
  {
    nom: 'dit une seule fois, sur la feuille, que des lignes n’ont pas de date',
    dossier: avecActions({ numero: '1' }, { numero: '2' }, { numero: '3', miseAJour: '2028-06-01' }),
    constats: [{ ou: 'Actions', message: /^Il manque la date de mise à jour de 2 actions sur 3 :/ }],
  },
  {
    nom: 'le dit aussi d’une seule action',
    dossier: avecActions({ numero: '1' }),
    constats: [{ ou: 'Actions', message: /de 1 action sur 1/ }],
  },
]);
