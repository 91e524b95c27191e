import { describe, expect, test } from 'vitest';
import type { CodeCompetence } from '../../src/controles/competences.js';
import { computeObligations } from '../../src/controles/obligations.js';
import { readOrganisme, sameOrganisme } from '../../src/controles/organismes.js';
import { rapprocherCommunes } from '../../src/territoire/rapprocher.js';
import { openRepertoire } from '../../src/territoire/repertoire.js';
import { unDossier, type Valeurs } from '../dossiers.js';

const repertoire = await openRepertoire();
const obligationsDe = (
  communes: readonly Valeurs<'communes'>[],
  convention: Valeurs<'convention'> = {},
  avecListe = false,
) => {
  const dossier = unDossier({ communes, convention });
  return computeObligations(avecListe ? { ...dossier, territoire: rapprocherCommunes(repertoire, dossier) } : dossier);
};
const quiExerce = (
  communes: readonly Valeurs<'communes'>[],
  code: CodeCompetence,
  convention: Valeurs<'convention'> = {},
  avecListe = false,
) => {
  const exercice = obligationsDe(communes, convention, avecListe).parCommune[0]?.exercices.find(
    ({ competence }) => competence.code === code,
  );
  return [exercice?.autorite.nom, exercice?.population.valeur, exercice?.doute];
};

describe('qui exerce une compétence', () => {
  test('la commune, quand rien ne dit le contraire', () => {
    expect(quiExerce([{ nom: 'A', population: 900 }], 'planifier')).toEqual(['A', 900, null]);
  });

  test('l’organisme de la seule feuille Convention, sauf pour une commune qui garde la compétence', () => {
    const convention = { epci: 'Communauté du Lac' };
    const communes = [
      { nom: 'A', population: 8_000, competenceAo: false },
      { nom: 'B', population: 8_000 },
      { nom: 'C', population: 900, competenceAo: true },
    ];
    const { parCommune } = obligationsDe(communes, convention);
    expect(parCommune.map(({ population, schema }) => [population, schema])).toEqual([
      [16_000, true],
      [16_000, true],
      [900, false],
    ]);
  });

  test('compétence par compétence : seul ce qui est transféré se juge sur le total', () => {
    const communes = ['A', 'B', 'C', 'D', 'E', 'F'].map((nom) => ({
      nom,
      population: 2_000,
      competenceAo: true,
      relaisPar: 'Communauté du Lac',
    }));
    const { parCommune, schema } = obligationsDe(communes);
    expect(parCommune.map(({ planifier, relaisPetiteEnfance }) => [planifier, relaisPetiteEnfance])).toEqual(
      communes.map(() => [false, true]),
    );
    expect(schema).toBe(false);
    expect(quiExerce(communes, 'relais')).toEqual(['Communauté du Lac', 12_000, null]);
    expect(quiExerce(communes, 'planifier')).toEqual(['A', 2_000, null]);
  });

  test.each(['Commune', 'la ville', 'Oui', 'A'])('« %s » dans la colonne : la commune elle-même', (planifierPar) => {
    const commune = { nom: 'A', population: 900, transfereeA: 'Communauté du Lac', planifierPar };
    expect(quiExerce([commune], 'planifier')).toEqual(['A', 900, null]);
    expect(quiExerce([commune], 'recenser')).toEqual(['Communauté du Lac', 900, null]);
  });

  test.each(['EPCI', 'Non', 'interco'])('« %s » dans la colonne : l’organisme nommé ailleurs', (relaisPar) => {
    const commune = { nom: 'A', population: 900, relaisPar, competenceAo: true };
    expect(quiExerce([commune], 'relais', { epci: 'Communauté du Lac' })[0]).toBe('Communauté du Lac');
  });

  test('« EPCI » sans nom : celui dont la commune est membre', () => {
    const commune = { codeInsee: '63069', relaisPar: 'EPCI' };
    expect(quiExerce([commune], 'relais', {}, true)).toEqual(['Clermont Auvergne Métropole', 302_259, null]);
  });

  test('un transfert dit en partie, sans colonne : rien n’est deviné', () => {
    const communes = ['A', 'B', 'C', 'D', 'E', 'F'].map((nom) => ({
      nom,
      population: 2_000,
      competenceAo: true,
      transfereeA: 'Communauté de communes (relais petite enfance seul)',
    }));
    const { parCommune, schema } = obligationsDe(communes);
    expect(parCommune[0]?.exercices.map(({ doute }) => doute)).toEqual(Array(5).fill('en-partie'));
    expect([schema, parCommune[0]?.relaisPetiteEnfance]).toEqual([null, null]);
  });

  test('« Oui » et un transfert : la question reste ouverte, sauf si les deux lectures disent la même chose', () => {
    const commune = (population: number) => ({
      nom: 'A',
      population,
      competenceAo: true,
      transfereeA: 'Communauté du Lac (30 000 habitants)',
    });
    expect(obligationsDe([commune(4_000)]).schema).toBeNull();
    expect(obligationsDe([commune(12_000)]).schema).toBe(true);
  });
});

describe('la population qui compte pour un organisme', () => {
  const deux = [
    { nom: 'A', population: 4_000, competenceAo: false },
    { nom: 'B', population: 4_000, competenceAo: false },
  ];
  const transferees = (transfereeA: string) => deux.map((commune) => ({ ...commune, transfereeA }));

  test.each([
    ['Communauté du Lac (30 000 habitants)'],
    ['Communauté du Lac, 30 000 hab.'],
    ['Communauté du Lac - 30000 habitants'],
  ])('« %s » : ce que la cellule en dit', (nom) => {
    expect(quiExerce(transferees(nom), 'planifier')).toEqual(['Communauté du Lac', 30_000, null]);
    expect(obligationsDe(transferees(nom)).schema).toBe(true);
  });

  test('celle de la colonne, ou de la feuille Convention', () => {
    const [a, b] = transferees('Communauté du Lac');
    expect(quiExerce([{ ...a, populationOrganisme: 30_000 }, b ?? {}], 'planifier')[1]).toBe(30_000);
    expect(quiExerce([a ?? {}, b ?? {}], 'planifier', { populationEpci: 9_000 })[1]).toBe(9_000);
    expect(obligationsDe([a ?? {}, b ?? {}], { populationEpci: 9_000 }).schema).toBe(false);
  });

  test('celle de la liste officielle, quand deux communes seulement signent', () => {
    const communes = ['63069', '63124'].map((codeInsee) => ({
      codeInsee,
      population: 100,
      transfereeA: 'Clermont Auvergne Métropole',
    }));
    expect(quiExerce(communes, 'planifier', {}, true)).toEqual(['Clermont Auvergne Métropole', 302_259, null]);
  });

  test('d’aucune : la somme des communes inscrites n’est qu’un minimum', () => {
    const { parCommune, schema } = obligationsDe(transferees('Syndicat du Lac'));
    expect(parCommune[0]?.exercices[0]?.population).toMatchObject({
      valeur: 8_000,
      auMoins: true,
      provenance: 'somme',
    });
    expect([schema, parCommune[0]?.planifier]).toEqual([null, true]);
  });
});

describe('le nom d’un organisme', () => {
  test.each([
    ['CC du Clermontais', 'CC du Clermontais', true],
    ['Communauté de communes du Clermontais', 'CC du Clermontais', true],
    ['Riom Limagne et Volcans', 'CA Riom Limagne et Volcans', true],
    ['CC du Clermontois', 'CC du Clermontais', false],
    ['Communauté de communes', 'CC du Clermontais', false],
  ])('« %s » est « %s » : %s', (nom, officiel, attendu) => {
    expect(sameOrganisme(nom, officiel)).toBe(attendu);
  });

  test.each([
    ['Communauté du Lac', null],
    ['Communauté du Lac (3 communes)', null],
    ['CC des 3 Rivières (12 500 habitants)', 12_500],
    ['habitants', null],
  ])('« %s » dit %s habitants', (texte, habitants) => {
    expect(readOrganisme(texte).habitants).toBe(habitants);
  });
});
