import { actionInconnue } from '../../../src/controles/coherence/action-inconnue.js';
import { numeroEnDouble } from '../../../src/controles/coherence/numero-en-double.js';
import { unDossier } from '../../dossiers.js';
import { avecActions, describeControle, ou } from './cas.js';

describeControle(numeroEnDouble, [
  {
    nom: 'signale chaque ligne d’un même numéro et rappelle qu’Excel change 1.10 en 1.1',
    dossier: avecActions({ numero: '1.1' }, { numero: '1.2' }, { numero: '1.1' }),
    constats: [
      { ou: 'Actions!A2', message: /Le numéro 1\.1 .*autre action \(A4\).*1\.10, Excel en a fait 1\.1.*format Texte/ },
      { ou: 'Actions!A4', message: /autre action \(A2\)/ },
    ],
  },
  {
    nom: 'ne parle pas d’Excel pour un numéro qu’il n’a pas pu changer, ni ne distingue la casse',
    dossier: avecActions({ numero: 'PE-03' }, { numero: 'pe-03' }),
    constats: [
      { ou: 'Actions!A2', message: /^(?!.*Excel).*PE-03/ },
      { ou: 'Actions!A3', message: /^(?!.*Excel).*pe-03/ },
    ],
  },
  {
    nom: 'dit une seule fois que la numérotation recommence dans chaque axe',
    dossier: avecActions(
      { numero: '1', axe: 'Axe 1 : Petite enfance' },
      { numero: '2', axe: 'Axe 1 : Petite enfance' },
      { numero: '1', axe: 'Axe 2 : Jeunesse' },
      { numero: '2', axe: 'Axe 2 : Jeunesse' },
    ),
    constats: [
      {
        ou: 'Actions!A2',
        message:
          /recommence dans chaque axe \(1, 2\).*l’action 1 de « Axe 1 : Petite enfance ».*« Axe 2 : Jeunesse ».*1\.1, 2\.1/,
      },
    ],
  },
  ...[6, 7].map((nombre) => ({
    nom: `de ${nombre} numéros qui recommencent, en cite six`,
    dossier: avecActions(
      ...['Axe 1', 'Axe 2'].flatMap((axe) =>
        Array.from({ length: nombre }, (_, rang) => ({ numero: String(rang + 1), axe })),
      ),
    ),
    constats: [{ ou: 'Actions!A2', message: nombre > 6 ? /\(1, 2, 3, 4, 5, 6…\)/ : /\(1, 2, 3, 4, 5, 6\)/ }],
  })),
  {
    nom: 'ne parle d’Excel que pour un nombre à une décimale',
    dossier: avecActions(...['A1.1', '1.12', '12.3'].flatMap((numero) => [{ numero }, { numero }])),
    constats: [
      { ou: 'Actions!A2', message: /^(?!.*Excel)/ },
      { ou: 'Actions!A3', message: /^(?!.*Excel)/ },
      { ou: 'Actions!A4', message: /^(?!.*Excel)/ },
      { ou: 'Actions!A5', message: /^(?!.*Excel)/ },
      { ou: 'Actions!A6', message: /12\.30, Excel/ },
      { ou: 'Actions!A7', message: /12\.30, Excel/ },
    ],
  },
  {
    nom: 'signale les doublons d’un même axe, même si d’autres numéros recommencent',
    dossier: avecActions(
      { numero: '1', axe: 'Axe 1' },
      { numero: '1', axe: 'Axe 2' },
      { numero: '2', axe: 'Axe 2' },
      { numero: '2', axe: 'Axe 2' },
    ),
    constats: [
      { ou: 'Actions!A2', message: /A3/ },
      { ou: 'Actions!A3', message: /A2/ },
      { ou: 'Actions!A4', message: /A5/ },
      { ou: 'Actions!A5', message: /A4/ },
    ],
  },
  {
    nom: 'distingue 1.1, 1.10 et l’absence de numéro',
    dossier: avecActions({ numero: '1.1' }, { numero: '1.10' }, { intitule: 'A' }, { intitule: 'B' }),
    constats: [],
  },
]);

describeControle(actionInconnue, [
  {
    nom: 'signale une opération qui cite une action absente',
    dossier: unDossier({ actions: [{ numero: '1.1' }], operations: [{ intitule: 'Crèche', action: '1.7' }] }),
    constats: [
      { ou: ou('operations', 'action'), message: /L’opération « Crèche » cite l’action 1\.7.*feuille Actions/ },
    ],
  },
  {
    nom: 'accepte un numéro qui ne diffère que par la casse, et une opération sans action',
    dossier: unDossier({ actions: [{ numero: 'PE-1' }], operations: [{ action: 'pe-1' }, { intitule: 'Crèche' }] }),
    constats: [],
  },
]);
