import { ctgConcertationIngenierie } from '../../../src/controles/couverture/ctg-concertation-ingenierie.js';
import { ctgDiagnostic } from '../../../src/controles/couverture/ctg-diagnostic.js';
import { ctgEquipementsSoutenus } from '../../../src/controles/couverture/ctg-equipements-soutenus.js';
import { ctgIndicateurs } from '../../../src/controles/couverture/ctg-indicateurs.js';
import { ctgPlanActions } from '../../../src/controles/couverture/ctg-plan-actions.js';
import { unDossier } from '../../dossiers.js';
import { describeControle } from './describe-controle.js';
import { action, besoin, cournon, creche, indicateur, leCendre, rencontre, zone } from './exemples.js';

const communes = [cournon];

describeControle(ctgDiagnostic, [
  {
    nom: 'les besoins : l’article 3 ne nomme pas les zones',
    dossier: unDossier({ communes, besoins: [besoin] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'une commune oubliée',
    dossier: unDossier({ communes: [cournon, leCendre], besoins: [besoin], zones: [zone] }),
    etat: 'partielle',
    manques: [/Le Cendre : aucun besoin complet/],
  },
  {
    nom: 'des zones ne remplacent pas les besoins',
    dossier: unDossier({ communes, zones: [zone] }),
    etat: 'absente',
    manques: [/aucun besoin complet/],
  },
  {
    nom: 'les besoins déclarés au point 2° le sont ici',
    dossier: unDossier({ communes, schema: [{ point: 'D214-10-1-I-2', reponse: 'document', ou: 'Annexe 1' }] }),
    etat: 'declaree',
    manques: [],
  },
]);

describeControle(ctgEquipementsSoutenus, [
  {
    nom: 'places soutenues dans la commune organisatrice',
    dossier: unDossier({ communes, offre: [creche] }),
    etat: 'constatee',
    manques: [],
    preuves: ['Offre!J2'],
  },
  {
    nom: 'une commune organisatrice sans équipement soutenu',
    dossier: unDossier({ communes: [cournon, leCendre], offre: [creche] }),
    etat: 'partielle',
    manques: [/Le Cendre : aucun équipement ou service soutenu/],
  },
  {
    nom: 'zéro place soutenue n’est pas un soutien',
    dossier: unDossier({ communes, offre: [{ ...creche, placesSoutenues: 0 }] }),
    etat: 'absente',
    manques: [/Cournon : aucun équipement ou service soutenu/],
  },
  {
    nom: 'un cofinanceur suffit',
    dossier: unDossier({ communes, offre: [{ ...creche, placesSoutenues: undefined, cofinanceurs: ['Ville'] }] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'des équipements que personne ne soutient',
    dossier: unDossier({ communes, offre: [{ ...creche, placesSoutenues: undefined }] }),
    etat: 'absente',
    manques: [/Cournon : aucun équipement ou service soutenu/],
  },
]);

describeControle(ctgPlanActions, [
  {
    nom: 'intitulé, pilote et échéance',
    dossier: unDossier({ communes, actions: [action] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'une action sans pilote ni échéance',
    dossier: unDossier({
      communes,
      actions: [action, { ...action, numero: '1.2', pilote: undefined, fin: undefined }],
    }),
    etat: 'partielle',
    manques: [/L’action 1\.2 n’a pas de pilote, ni d’échéance/],
  },
  {
    nom: 'aucune action de petite enfance',
    dossier: unDossier({ communes, actions: [] }),
    etat: 'absente',
    manques: [/Aucune action ne relève de la petite enfance/],
  },
]);

describeControle(ctgConcertationIngenierie, [
  {
    nom: 'concertation, partenaires et ingénierie',
    dossier: unDossier({ communes, actions: [action], instances: [rencontre] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'pas d’ingénierie',
    dossier: unDossier({ communes, actions: [{ ...action, ingenierie: undefined }], instances: [rencontre] }),
    etat: 'partielle',
    manques: [/Aucune ressource d’ingénierie/],
  },
  {
    nom: 'rien',
    dossier: unDossier({ communes }),
    etat: 'absente',
    manques: [/Aucune réunion/, /Aucun partenariat/, /Aucune ressource d’ingénierie/],
  },
]);

describeControle(ctgIndicateurs, [
  {
    nom: 'un indicateur complet',
    dossier: unDossier({ communes, indicateurs: [indicateur] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'ni départ, ni cible, ni modalités : l’article ne les demande pas',
    dossier: unDossier({
      communes,
      indicateurs: [{ ...indicateur, depart: undefined, cible: undefined, modalite: undefined }],
    }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'un indicateur sans nom',
    dossier: unDossier({ communes, indicateurs: [indicateur, { ...indicateur, libelle: undefined }] }),
    etat: 'partielle',
    manques: [/n’a pas de nom/],
  },
  {
    nom: 'aucun indicateur',
    dossier: unDossier({ communes }),
    etat: 'absente',
    manques: [/Aucun indicateur de petite enfance/],
  },
]);
