import { describe, expect, test } from 'vitest';
import { type Rapprochement, rapprochementDe } from '../../src/dossier/territoire.js';
import { rapprocherCommunes } from '../../src/territoire/rapprocher.js';
import { openRepertoire } from '../../src/territoire/repertoire.js';
import { unDossier, type Valeurs } from '../dossiers.js';

const repertoire = await openRepertoire();
const rapprocher = (commune: Valeurs<'communes'>, convention: Valeurs<'convention'> = {}): Rapprochement | undefined =>
  Object.values(rapprocherCommunes(repertoire, unDossier({ communes: [commune], convention })))[0];
const puyDeDome = { departement: 'Puy-de-Dôme' };

describe('plusieurs communes d’une même cellule (« Communes : A et B »)', () => {
  test('ont chacune leur code et leur population', () => {
    const { communes, convention } = unDossier({
      communes: [{ nom: 'Le Cendre' }, { nom: 'Cournon-d’Auvergne' }],
      convention: puyDeDome,
    });
    const origine = { feuille: 'Suivi', cellule: 'A2' };
    const ensemble = communes.map((commune) => ({ ...commune, origine }));
    const territoire = rapprocherCommunes(repertoire, { communes: ensemble, convention });
    expect(ensemble.map((commune) => rapprochementDe(territoire, commune))).toMatchObject([
      { etat: 'reconnue', commune: { code: '63069' } },
      { etat: 'reconnue', commune: { code: '63124' } },
    ]);
  });
});

describe('une commune est retrouvée dans la liste officielle', () => {
  test('par son code : sa population totale, son année, son EPCI', () => {
    expect(rapprocher({ nom: 'Le Cendre', codeInsee: '63069' })).toEqual({
      etat: 'reconnue',
      ecriture: false,
      commune: {
        code: '63069',
        nom: 'Le Cendre',
        departement: 'Puy-de-Dôme',
        population: {
          valeur: 5_515,
          nom: 'population totale',
          annee: 2022,
          source: 'Insee, d’après la liste des EPCI de la DGCL',
        },
        groupements: [
          expect.objectContaining({
            nom: 'Clermont Auvergne Métropole',
            population: expect.objectContaining({ valeur: 302_259 }),
            nombreDeCommunes: 21,
          }),
        ],
      },
    });
  });

  test.each([
    ['Le Cendre', puyDeDome, false],
    ['LE CENDRE', puyDeDome, false],
    ['Cendre (Le)', puyDeDome, false],
    ['Commune du Cendre', puyDeDome, false],
    ['Le Cendré', puyDeDome, true],
    ['Le Cendre', { caf: 'Caf du Puy-de-Dôme' }, false],
    ['Le Cendre', { departement: '63' }, false],
    ['Le Cendre', {}, false],
  ])('par son nom : « %s » (%o), dit s’il est écrit autrement : %s', (nom, convention, ecriture) => {
    expect(rapprocher({ nom }, convention)).toMatchObject({ etat: 'reconnue', ecriture, commune: { code: '63069' } });
  });

  test.each([
    ['Caf de la Loire', '42'],
    ['Caf de Loire-Atlantique', '44'],
    ['Caf de la Haute-Loire', '43'],
    ['Caf du Nord', '59'],
    ['Caf de la Corse-du-Sud', '2A'],
  ])('« %s » dit le département %s', (caf, departement) => {
    const code = { 42: '42218', 44: '44109', 43: '43157', 59: '59350', '2A': '2A004' }[departement];
    const nom = { 42: 'Saint-Étienne', 44: 'Nantes', 43: 'Le Puy-en-Velay', 59: 'Lille', '2A': 'Ajaccio' }[departement];
    expect(rapprocher({ nom: nom ?? '' }, { caf })).toMatchObject({ etat: 'reconnue', commune: { code } });
  });

  test('par le code d’une autre commune, qui dit le département', () => {
    const communes = [{ nom: 'Saint-Denis' }, { nom: 'Saint-Paul', codeInsee: '97415' }];
    expect(Object.values(rapprocherCommunes(repertoire, unDossier({ communes })))[0]).toMatchObject({
      etat: 'reconnue',
      commune: { code: '97411' },
    });
  });
});

describe('ce que la liste ne dit pas', () => {
  test('deux communes d’un même nom, sans département', () => {
    expect(rapprocher({ nom: 'Saint-Sauveur' })).toMatchObject({ etat: 'plusieurs' });
  });

  test('un nom qu’aucune commune ne porte', () => {
    expect(rapprocher({ nom: 'Ville-Inventée' }, puyDeDome)).toEqual({ etat: 'inconnue', ailleurs: null });
  });

  test('une seule commune de ce nom, dans un autre département : elle est proposée, pas prise', () => {
    expect(rapprocher({ nom: 'Nantes' }, puyDeDome)).toMatchObject({
      etat: 'inconnue',
      ailleurs: { code: '44109' },
    });
  });

  test('le code est celui d’une commune d’un autre nom : ni l’un ni l’autre ne décide', () => {
    expect(rapprocher({ nom: 'Commune 1', codeInsee: '63001' })).toMatchObject({
      etat: 'code-contraire',
      commune: { nom: 'Aigueperse' },
    });
  });

  test('une commune d’aucun EPCI : la population municipale, et elle est dite telle', () => {
    expect(rapprocher({ codeInsee: '85113' })).toMatchObject({
      etat: 'reconnue',
      commune: { groupements: [], population: { nom: 'population municipale', annee: 2023 } },
    });
  });

  test('Mayotte a une population plus ancienne', () => {
    expect(rapprocher({ codeInsee: '97603' })).toMatchObject({ commune: { population: { annee: 2017 } } });
  });

  test('une ligne sans nom ni code n’est pas cherchée', () => {
    expect(rapprocher({ population: 900 })).toBeUndefined();
  });
});
