import { indicateurSansMesure } from '../../../src/controles/coherence/indicateur-sans-mesure.js';
import { mesureSansIndicateur } from '../../../src/controles/coherence/mesure-sans-indicateur.js';
import { mesureSansSource } from '../../../src/controles/coherence/mesure-sans-source.js';
import { unDossier, type Valeurs } from '../../dossiers.js';
import { describeControle, ou } from './cas.js';

const places = { numero: 'I1', libelle: 'Places créées' } as const;

describeControle(indicateurSansMesure, [
  {
    nom: 'signale un indicateur sans mesure, ou dont la mesure n’a pas de date ou pas de valeur',
    dossier: suivi(
      [places, { numero: 'I2', libelle: 'Familles' }, { numero: 'I3' }],
      [
        { indicateur: 'Familles', valeur: 3 },
        { indicateur: 'I3', date: '2027-12-31' },
      ],
    ),
    constats: [
      { ou: 'Indicateurs!A2', message: /L’indicateur « Places créées » n’a pas de mesure datée : ajoutez une ligne/ },
      { ou: 'Indicateurs!A3', message: /« Familles »/ },
      { ou: 'Indicateurs!A4', message: /« I3 »/ },
    ],
  },
  {
    nom: 'accepte une mesure de zéro, citée par le numéro ou par le libellé',
    dossier: suivi(
      [places, { numero: 'I2', libelle: 'Familles' }],
      [
        { indicateur: 'i1', date: '2027-12-31', valeur: 0 },
        { indicateur: 'familles', date: '2027-12-31', valeur: 8 },
      ],
    ),
    constats: [],
  },
  {
    nom: 'le dit une seule fois quand la feuille Mesures est absente',
    dossier: unDossier({ actions: [], indicateurs: [places, { numero: 'I2' }] }),
    constats: [{ ou: 'Mesures', message: /Aucun indicateur n’a de mesure : ajoutez la feuille Mesures/ }],
  },
  { nom: 'se tait sans indicateur', dossier: unDossier({ actions: [] }), constats: [] },
]);

describeControle(mesureSansIndicateur, [
  {
    nom: 'signale une mesure d’un indicateur qui n’existe pas, ou qui n’est pas dit',
    dossier: suivi([places], [{ indicateur: 'I7', valeur: 1 }, { valeur: 2 }]),
    constats: [
      { ou: ou('mesures', 'indicateur'), message: /La mesure cite l’indicateur « I7 », qui n’existe pas/ },
      { ou: 'Mesures!A3', message: /^Cette mesure ne dit pas de quel indicateur/ },
    ],
  },
  { nom: 'accepte le numéro', dossier: suivi([places], [{ indicateur: 'I1' }]), constats: [] },
  {
    nom: 'se tait sans feuille Indicateurs',
    dossier: unDossier({ actions: [], mesures: [{ indicateur: 'I7' }] }),
    constats: [],
  },
]);

describeControle(mesureSansSource, [
  {
    nom: 'signale une mesure sans source',
    dossier: suivi([places], [{ indicateur: 'I1', valeur: 1 }]),
    constats: [{ ou: 'Mesures!A2', message: /Cette mesure de « I1 » n’a pas de source/ }],
  },
  {
    nom: 'accepte la source de la mesure, ou celle de l’indicateur',
    dossier: suivi(
      [places, { numero: 'I2', source: 'Guichet unique' }],
      [
        { indicateur: 'I1', source: 'Insee 2025' },
        { indicateur: 'I2', valeur: 4 },
      ],
    ),
    constats: [],
  },
]);

function suivi(indicateurs: readonly Valeurs<'indicateurs'>[], mesures: readonly Valeurs<'mesures'>[]) {
  return unDossier({ actions: [], indicateurs, mesures });
}
