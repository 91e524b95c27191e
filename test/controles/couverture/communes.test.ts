import { describe, expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import { checkCouverture } from '../../../src/controles/couverture/couverture.js';
import { informerAccompagner } from '../../../src/controles/couverture/informer-accompagner.js';
import { planifier } from '../../../src/controles/couverture/planifier.js';
import { recenser } from '../../../src/controles/couverture/recenser.js';
import { relaisPetiteEnfance } from '../../../src/controles/couverture/relais-petite-enfance.js';
import { soutenirQualite } from '../../../src/controles/couverture/soutenir-qualite.js';
import { computeObligations } from '../../../src/controles/obligations.js';
import { unDossier, type Valeurs } from '../../dossiers.js';
import { describeControle } from './describe-controle.js';
import { action, assistants, besoin, cournon, creche, emploi, leCendre, relais } from './exemples.js';

const deux = [cournon, leCendre];
const petite: Valeurs<'communes'> = { nom: 'Petite', population: 3_500 };

describeControle(recenser, [
  {
    nom: 'besoins et offre dans chaque commune',
    dossier: unDossier({ communes: [cournon], besoins: [besoin], offre: [creche] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'une commune sans recensement',
    dossier: unDossier({ communes: deux, besoins: [besoin], offre: [creche] }),
    etat: 'partielle',
    manques: [/^Le Cendre : inscrivez/],
  },
  { nom: 'rien', dossier: unDossier({ communes: [cournon] }), etat: 'absente', manques: [/^Cournon : inscrivez/] },
]);

describeControle(informerAccompagner, [
  { nom: 'un relais', dossier: unDossier({ communes: [cournon], offre: [relais] }), etat: 'constatee', manques: [] },
  {
    nom: 'un relais dans une commune sur deux',
    dossier: unDossier({ communes: deux, offre: [relais] }),
    etat: 'partielle',
    manques: [/^Le Cendre/],
  },
  {
    nom: 'une action qui cite le point, pour toutes les communes',
    dossier: unDossier({
      communes: deux,
      actions: [{ ...action, exigences: ['L214-1-3-I-2'], communes: ['Toutes'] }],
    }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'ce que dit l’intitulé ne prouve rien',
    dossier: unDossier({
      communes: [cournon],
      actions: [{ ...action, intitule: 'Informer les familles et les futurs parents' }],
    }),
    etat: 'absente',
    manques: [/^Cournon/],
  },
  {
    nom: 'rien',
    dossier: unDossier({ communes: [cournon], actions: [{ ...action, intitule: 'Construire' }] }),
    etat: 'absente',
    manques: [/^Cournon/],
  },
]);

describeControle(planifier, [
  {
    nom: 'des places prévues',
    dossier: unDossier({ communes: [cournon], offre: [{ ...creche, placesPrevues: 40 }] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'une commune de plus de 3 500 habitants oubliée, une de 3 500 non tenue',
    dossier: unDossier({ communes: [...deux, petite], offre: [{ ...creche, placesPrevues: 40 }] }),
    etat: 'partielle',
    manques: [/^Le Cendre/],
  },
  {
    nom: 'rien de prévu',
    dossier: unDossier({ communes: [cournon], offre: [creche] }),
    etat: 'absente',
    manques: [/^Cournon/],
  },
  {
    nom: 'aucune commune de plus de 3 500 habitants',
    dossier: unDossier({ communes: [petite] }),
    etat: 'sans-objet',
    manques: [],
  },
]);

const qualite = { ...action, exigences: ['D214-10-1-I-4-d'], communes: ['Cournon'] };
describeControle(soutenirQualite, [
  {
    nom: 'une action de qualité',
    dossier: unDossier({ communes: [cournon], actions: [qualite] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'une commune sur deux',
    dossier: unDossier({ communes: deux, actions: [qualite] }),
    etat: 'partielle',
    manques: [/^Le Cendre/],
  },
  { nom: 'rien', dossier: unDossier({ communes: [cournon] }), etat: 'absente', manques: [/^Cournon/] },
]);

describeControle(relaisPetiteEnfance, [
  {
    nom: 'un relais dans la commune de plus de 10 000 habitants',
    dossier: unDossier({ communes: deux, offre: [relais] }),
    etat: 'constatee',
    manques: [],
  },
  {
    nom: 'un relais pour une grande commune sur deux',
    dossier: unDossier({ communes: [cournon, { ...leCendre, population: 10_001 }], offre: [relais] }),
    etat: 'partielle',
    manques: [/^Le Cendre : aucun relais/],
  },
  {
    nom: 'aucun relais',
    dossier: unDossier({ communes: [cournon], offre: [assistants] }),
    etat: 'absente',
    manques: [/^Cournon : aucun relais/],
  },
  {
    nom: 'aucune commune de plus de 10 000 habitants',
    dossier: unDossier({ communes: [{ ...leCendre, population: 10_000 }] }),
    etat: 'sans-objet',
    manques: [],
  },
]);

describe('les seuils de l’article L. 214-1-3', () => {
  test.each([
    [3_500, false, false],
    [3_501, true, false],
    [10_000, true, false],
    [10_001, true, true],
  ])('%i habitants : planifier %s, schéma %s', (population, planifie, schema) => {
    const [obligations] = computeObligations(unDossier({ communes: [{ nom: 'A', population }] })).parCommune;
    expect([obligations?.planifier, obligations?.schema, obligations?.relaisPetiteEnfance]).toEqual([
      planifie,
      schema,
      schema,
    ]);
  });

  test('la compétence transférée au même EPCI : c’est le total qui compte, pour les seules communes qui ont transféré', () => {
    const communes = [
      { nom: 'A', population: 6_000, transfereeA: 'Communauté du Lac' },
      { nom: 'B', population: 4_500, transfereeA: 'communauté du lac' },
      { nom: 'C', population: 4_500 },
    ];
    expect(
      computeObligations(unDossier({ communes })).parCommune.map(({ population, schema }) => [population, schema]),
    ).toEqual([
      [10_500, true],
      [10_500, true],
      [4_500, false],
    ]);
  });

  test.each([
    [10_000, null],
    [10_001, true],
  ])('une population manque, les autres font %i : le schéma est dû, %s', (population, du) => {
    const communes = [
      { nom: 'A', population, transfereeA: 'Communauté du Lac' },
      { nom: 'B', transfereeA: 'Communauté du Lac' },
      { nom: 'C', population: 900, transfereeA: 'Communauté des Monts' },
    ];
    const schemas = computeObligations(unDossier({ communes })).parCommune.map(({ schema }) => schema);
    expect(schemas).toEqual([du, du, null]);
  });

  test('une commune écrite deux fois n’est comptée qu’une fois : son code Insee la distingue', () => {
    const totaux = (lignes: readonly (readonly [string, string, number])[]) => {
      const communes = lignes.map(([nom, codeInsee, population]) => ({
        nom,
        codeInsee,
        population,
        transfereeA: 'Communauté du Lac',
      }));
      return computeObligations(unDossier({ communes })).parCommune.map(({ population }) => population);
    };
    expect(
      totaux([
        ['Saint-Jean', '63001', 6_000],
        ['Saint-Jean (bourg)', '63001', 6_000],
      ]),
    ).toEqual([6_000, 6_000]);
    expect(
      totaux([
        ['Saint-Jean', '63001', 6_000],
        ['Saint-Jean', '63002', 3_000],
      ]),
    ).toEqual([9_000, 9_000]);
  });

  test('une population manquante dans l’EPCI laisse son total inconnu', () => {
    const communes = [
      { nom: 'A', population: 6_000, transfereeA: 'Communauté du Lac' },
      { nom: 'B', transfereeA: 'Communauté du Lac' },
    ];
    const { parCommune, schema } = computeObligations(unDossier({ communes }));
    expect([parCommune.map((commune) => commune.schema), schema]).toEqual([[null, null], null]);
  });

  test('une population manque dans l’EPCI : inconnu, sauf si les autres dépassent déjà le seuil', () => {
    const epci = { transfereeA: 'Communauté du Lac' };
    const total = (population: number) =>
      computeObligations(
        unDossier({
          communes: [
            { nom: 'A', population, ...epci },
            { nom: 'B', ...epci },
          ],
        }),
      ).parCommune[0]?.schema;
    expect([total(10_001), total(9_000)]).toEqual([true, null]);
  });

  test('une population inconnue laisse la question ouverte, sauf si une autre commune dépasse déjà le seuil', () => {
    expect(computeObligations(unDossier({ communes: [{ nom: 'A' }, leCendre] })).schema).toBeNull();
    expect(computeObligations(unDossier({ communes: [{ nom: 'A' }, cournon] })).schema).toBe(true);
    expect(computeObligations(unDossier({})).schema).toBeNull();
  });
});

describe('la gravité', () => {
  const gravites = (communes: readonly Valeurs<'communes'>[]) => {
    const { couverture, constats } = checkCouverture(
      createContexte(unDossier({ communes, actions: [] }), '2028-06-30'),
    );
    const emplois = couverture.find(({ exigence }) => exigence === 'D214-10-1-I-4-b');
    return [emplois?.etat, constats.find(({ exigence }) => exigence === 'D214-10-1-I-4-b')?.gravite];
  };

  test('un point absent est à corriger quand le schéma est dû ou peut l’être, il n’est qu’une information sinon', () => {
    expect(gravites([cournon])).toEqual(['absente', 'a-corriger']);
    expect(gravites([{ nom: 'A' }])).toEqual(['absente', 'a-corriger']);
    expect(gravites([leCendre])).toEqual(['sans-objet', 'info']);
  });

  test('le constat porte le nom que l’utilisateur a donné à sa feuille, ou le nom prévu quand elle manque', () => {
    const dossier = unDossier({ communes: [cournon], offre: [] });
    const renomme = { ...dossier, feuilles: { offre: { nom: 'Mon offre', colonnes: {}, inconnues: [] } } };
    const feuilleDe = (regle: string, lu: typeof dossier) =>
      checkCouverture(createContexte(lu, '2028-06-30')).constats.find((constat) => constat.regle === regle)?.feuille;
    expect(['planifier', 'relais-petite-enfance'].map((regle) => feuilleDe(regle, renomme))).toEqual([
      'Mon offre',
      'Mon offre',
    ]);
    expect(feuilleDe('recenser', renomme)).toBe('Besoins');
  });

  test('sans objet pour le schéma, les preuves trouvées restent', () => {
    const { couverture } = checkCouverture(
      createContexte(unDossier({ communes: [leCendre], emplois: [emploi] }), '2028-06-30'),
    );
    const emplois = couverture.find(({ exigence }) => exigence === 'D214-10-1-I-4-b');
    expect([emplois?.etat, emplois?.preuves]).toEqual([
      'sans-objet',
      [
        { feuille: 'Emplois', cellule: 'A2' },
        { feuille: 'Emplois', cellule: 'C2' },
      ],
    ]);
  });

  test('l’article 3 de la convention est examiné avant le décret', () => {
    const { couverture } = checkCouverture(createContexte(unDossier({ communes: [cournon] }), '2028-06-30'));
    expect(couverture.slice(0, 6).map(({ exigence }) => exigence)).toEqual([
      'CTG-3-1',
      'CTG-3-2',
      'CTG-3-3',
      'CTG-3-4',
      'CTG-3-5',
      'D214-10-1-I-1',
    ]);
  });
});
