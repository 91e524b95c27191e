import { describe, expect, test } from 'vitest';
import type { Doute } from '../../src/comparaison/paire.js';
import { comparaisonsMax } from '../../src/comparaison/passes.js';
import { pairLignesDuDossier } from '../../src/comparaison/reperes.js';
import { unDossier, type Valeurs } from '../dossiers.js';

type Nom = readonly [numero: string | undefined, intitule: string | undefined, autres?: Valeurs<'actions'>];

/** What is said of two lists of actions: « 1.2 Relais → 1.3 Relais », « + 2.1 Ludothèque », « − 1.4 Crèche ». */
function dire(avant: readonly Nom[], apres: readonly Nom[]): readonly string[] {
  const { paires, ajoutees, retirees } = apparier(avant, apres);
  return [
    ...paires.map((paire) => `${nommer(paire.avant)} → ${nommer(paire.apres)}${direDoute(paire.doute)}`),
    ...ajoutees.map((action) => `+ ${nommer(action)}`),
    ...retirees.map((action) => `− ${nommer(action)}`),
  ];
}

function apparier(avant: readonly Nom[], apres: readonly Nom[]) {
  const [anciennes, nouvelles] = [avant, apres].map((noms) =>
    noms.map(([numero, intitule, autres]) => ({ ...autres, ...(numero && { numero }), ...(intitule && { intitule }) })),
  );
  return pairLignesDuDossier(
    'actions',
    unDossier({ actions: anciennes ?? [] }).actions,
    unDossier({ actions: nouvelles ?? [] }).actions,
  );
}

function nommer(action: ReturnType<typeof unDossier>['actions'][number]): string {
  return [action.numero?.valeur, action.intitule?.valeur, action.description?.valeur].filter(Boolean).join(' ');
}

function direDoute(doute: Doute | null): string {
  return doute ? ` (${doute.genre})` : '';
}

describe('la même action dans deux tableaux de suivi', () => {
  test('son numéro et son intitulé, quels que soient la casse, les accents, les espaces', () => {
    expect(dire([['1.1', 'Crèche du Lac']], [['1.1', 'CRECHE  du lac']])).toEqual([
      '1.1 Crèche du Lac → 1.1 CRECHE  du lac',
    ]);
  });

  test('renumérotée : son intitulé la retrouve, même quand une autre a pris son numéro', () => {
    expect(
      dire(
        [
          ['2.3', 'Ouvrir la crèche du Lac'],
          ['2.4', 'Former les assistantes maternelles'],
        ],
        [
          ['2.4', 'Ouvrir la crèche du Lac'],
          ['2.3', 'Former les assistantes maternelles'],
        ],
      ),
    ).toEqual([
      '2.3 Ouvrir la crèche du Lac → 2.4 Ouvrir la crèche du Lac',
      '2.4 Former les assistantes maternelles → 2.3 Former les assistantes maternelles',
    ]);
  });

  test('deux numéros et deux intitulés qui se suivent ne se confondent pas', () => {
    expect(dire([['1', '2 places de plus']], [['1 2', 'places de plus']])).toEqual([
      '1 2 places de plus → 1 2 places de plus (intitule-proche)',
    ]);
  });

  test('sans numéro ni intitulé, ce qui n’a pas changé se retrouve', () => {
    expect(
      dire(
        [[undefined, undefined, { description: 'Un atelier' }]],
        [
          [undefined, undefined, { description: 'Une fête' }],
          [undefined, undefined, { description: 'Un atelier' }],
        ],
      ),
    ).toEqual(['Un atelier → Un atelier', '+ Une fête']);
  });

  test('deux actions de même nom : ce qu’elles disent d’autre les distingue', () => {
    const [un, deux]: readonly [Nom, Nom] = [
      ['1.1', 'Ludothèque', { description: 'à Billom' }],
      ['1.1', 'Ludothèque', { description: 'à Lezoux' }],
    ];
    expect(dire([un, deux], [deux, un])).toEqual([
      '1.1 Ludothèque à Billom → 1.1 Ludothèque à Billom',
      '1.1 Ludothèque à Lezoux → 1.1 Ludothèque à Lezoux',
    ]);
  });

  test('l’intitulé le plus proche d’abord', () => {
    expect(
      dire(
        [
          ['1', 'Ouvrir la crèche du Parc'],
          ['2', 'Ouvrir la crèche du Lac'],
        ],
        [['9', 'Ouvrir la crèche du Lac nord']],
      ),
    ).toEqual([
      '2 Ouvrir la crèche du Lac → 9 Ouvrir la crèche du Lac nord (intitule-proche)',
      '− 1 Ouvrir la crèche du Parc',
    ]);
  });
});

describe('un autre numéro et un autre intitulé : à partir de 0,7, la même action reformulée, avec un doute', () => {
  test.each([
    ['0,7 tout juste', 'Soutenir une maison des jeunes pour tous', 'Animer une maison des jeunes du bourg'],
    ['0,71', 'Développer l’accès aux droits', 'Développer l’accès au numérique'],
  ])('%s : « %s », « %s »', (_, avant, apres) => {
    expect(dire([['2.3', avant]], [['2.4', apres]])).toEqual([`2.3 ${avant} → 2.4 ${apres} (intitule-proche)`]);
  });

  test.each([
    ['0,69', 'Soutenir une maison des jeunes du Parc', 'Étendre une maison des jeunes pour tous'],
    ['0,67', 'Créer un relais petite enfance itinérant', 'Rénover le relais petite enfance'],
    ['0,6', 'Ouvrir une micro-crèche à Billom', 'Rénover une micro-crèche intercommunal'],
  ])('%s : « %s » est retirée, « %s » ajoutée', (_, avant, apres) => {
    expect(dire([['2.3', avant]], [['2.4', apres]])).toEqual([`+ 2.4 ${apres}`, `− 2.3 ${avant}`]);
  });
});

describe('le même numéro et un autre intitulé : à partir de 0,5, reformulée sans doute', () => {
  test.each([
    ['0,5 tout juste, par les lettres', 'Créer une crèche du Lac', 'Aménager la crèche du mercredi'],
    [
      '0,5 tout juste, par les mots',
      'Maintenir la halte-garderie pour les familles',
      'Renforcer un guichet unique pour les familles',
    ],
  ])('%s : « %s », « %s »', (_, avant, apres) => {
    expect(dire([['2.3', avant]], [['2.3', apres]])).toEqual([`2.3 ${avant} → 2.3 ${apres}`]);
  });

  test.each([
    ['0,49', 'Soutenir une micro-crèche des Fontaines', 'Ouvrir une crèche du bourg'],
    ['0,46', 'Développer l’accès aux droits', 'Lutter contre le non-recours aux droits'],
  ])('%s : « %s », « %s » : le doute est dit', (_, avant, apres) => {
    expect(dire([['2.3', avant]], [['2.3', apres]])).toEqual([`2.3 ${avant} → 2.3 ${apres} (numero-repris)`]);
  });

  test('sans intitulé, le numéro suffit', () => {
    expect(dire([['2.3', undefined]], [['2.3', 'Ouvrir la crèche du Lac']])).toEqual([
      '2.3 → 2.3 Ouvrir la crèche du Lac',
    ]);
  });
});

describe('quand presque tout a changé, la recherche s’arrête et le dit', () => {
  const cote = Math.sqrt(comparaisonsMax);
  const anciennes = Array.from({ length: cote - 1 }, (_, rang): Nom => [`A${rang}`, `Séjour ${rang}`]);
  const nouvelles = (nombre: number) =>
    Array.from({ length: nombre }, (_, rang): Nom => [`B${rang}`, `Bibliothèque itinérante du secteur ${rang}`]);
  const reformulee = (nombre: number) =>
    apparier(
      [...anciennes, ['A', 'Ouvrir la crèche du Lac']],
      [...nouvelles(nombre - 1), ['B', 'Ouvrir la crèche du Lac nord']],
    );

  test(`${comparaisonsMax} comparaisons d’intitulés : elles sont faites`, () => {
    const { paires, doute } = reformulee(cote);
    expect(paires.map(({ apres }) => apres.numero?.valeur)).toEqual(['B']);
    expect(doute).toBe(null);
  });

  test('une ligne de plus : aucune ne l’est, et une action ajoutée peut en être une retirée', () => {
    const { paires, doute } = reformulee(cote + 1);
    expect(paires).toEqual([]);
    expect(doute).toEqual({ genre: 'trop-de-lignes' });
  });

  test.each([
    [cote, null],
    [cote + 1, { genre: 'numero-repris' }],
  ])('un numéro pour %d actions : le doute est %j', (nombre, doute) => {
    const sousUnNumero = (noms: readonly Nom[]) => noms.map(([, intitule]): Nom => ['1', intitule]);
    const { paires, ...reste } = apparier(
      sousUnNumero([['', 'Créer une crèche du Lac'], ...anciennes]),
      sousUnNumero([...nouvelles(nombre - 1), ['', 'Aménager la crèche du mercredi']]),
    );
    expect(paires[0]?.doute).toEqual(doute);
    // No action was withdrawn: those added are no other's.
    expect(reste).toMatchObject({ retirees: [], doute: null });
  });
});

test('dix mille actions renumérotées se retrouvent toutes', () => {
  const noms = (depart: number) =>
    Array.from({ length: 10_000 }, (_, rang): Nom => [String(depart + rang), `Ouvrir le lieu d’accueil ${rang}`]);
  const { paires, ajoutees } = apparier(noms(0), noms(1));
  expect([paires.length, ajoutees.length]).toEqual([10_000, 0]);
});
