import { describe, expect, test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';

const caf = 'La Caf du Lot, représentée par son directeur, M. Jean DUPUIS ;';
const cazerac = 'La commune de Cazerac, représentée par son maire, M. Luc PONS ;';

async function lire(parties: readonly string[], visa = '', duree = '') {
  const texte = [
    'Entre :',
    ...parties,
    'Il est convenu ce qui suit :',
    visa,
    'ARTICLE 10 - DURÉE DE LA CONVENTION',
    duree,
  ];
  const octets = new TextEncoder().encode(texte.join('\n\n'));
  const { propositions } = await lireConvention(octets, 'convention.txt');
  return propositions;
}

describe('la période : ce qui finit n’est pas ce qui commence', () => {
  const debut = 'La présente convention entre en vigueur au 1er janvier 2025.';
  test.each([
    ['Elle est conclue pour une durée de cinq ans et prendra donc fin le 31 décembre 2029.', '', '31/12/2029'],
    ['La présente convention est conclue pour une durée de 5 ans, soit jusqu’au 31 décembre 2029.', '', '31/12/2029'],
    ['La présente convention, conclue pour une durée de cinq ans, expire le 31 décembre 2029.', '', '31/12/2029'],
    ['La présente convention est conclue pour cinq ans, jusqu’au 31/12/2029.', '', '31/12/2029'],
    [`${debut} Elle est conclue pour cinq ans et prendra fin le 31 décembre 2029.`, '01/01/2025', '31/12/2029'],
    [
      'La présente convention est signée le 12 février 2025 pour une durée de cinq ans à compter du 1er janvier 2025.',
      '01/01/2025',
      '31/12/2029',
    ],
    ['La présente convention est conclue à compter du 1er janvier 2025 pour 60 mois.', '01/01/2025', '31/12/2029'],
    ['La présente convention est conclue pour cinq ans, avec effet au 01.01.25.', '01/01/2025', '31/12/2029'],
    [
      'La présente convention court du 01/01/2025 au 31/12/2029. La convention financière « bonus territoire » est conclue jusqu’au 31/12/2027.',
      '01/01/2025',
      '31/12/2029',
    ],
    [
      'La présente convention est conclue du 01/01/2025 au 31/12/2029. Un bilan est fait à compter du 1er juin 2027.',
      '01/01/2025',
      '31/12/2029',
    ],
    ['Elle est conclue pour une durée de cinq ans à compter de sa signature.', '', ''],
  ])('%s', async (duree, debutDit, finDite) => {
    const lues = await lire([caf, cazerac], '', duree);
    const de = (colonne: string) => lues.find((autre) => autre.colonne === colonne)?.valeur ?? '';
    expect([de('debut'), de('fin')]).toEqual([debutDit, finDite]);
  });
});

describe('les délibérations : chaque commune la sienne, et de cette convention', () => {
  const deliberee = (suite: string) => `La commune de Cazerac, représentée par son maire, habilité par ${suite} ;`;
  test.each([
    ['délibération n° 2024-87 en date du 05/12/24', '05/12/2024'],
    ['délibération n° 12-12-2024-03 du 5 décembre 2024', '05/12/2024'],
  ])('%s', async (suite, attendue) => {
    const lues = await lire([caf, deliberee(suite)]);
    expect(lues.find(({ colonne }) => colonne === 'deliberation')).toMatchObject({
      ligne: 'Cazerac',
      valeur: attendue,
    });
  });

  test.each([
    ['La commune de Cazerac\treprésentée par son maire, habilité par délibération du 5 décembre 2024'],
    ['Collectivité\tDate de la délibération\nCommune de Cazerac\t05/12/2024'],
  ])('dans une autre case de sa ligne : %s', async (tableau) => {
    const lues = await lire([caf, cazerac], `${tableau}\nLa commune de Born\tdélibération du 6 décembre 2024`);
    expect(lues.find(({ colonne, ligne }) => colonne === 'deliberation' && ligne === 'Cazerac')?.valeur).toBe(
      '05/12/2024',
    );
  });

  test('la commune des Verchers est « Les Verchers »', async () => {
    const lues = await lire([caf, 'La commune des Verchers, habilitée par délibération du 5 décembre 2024 ;']);
    expect(lues.find(({ colonne }) => colonne === 'deliberation')).toMatchObject({ ligne: 'Les Verchers' });
  });

  test.each([
    [
      'celle d’un EPCI qui siège dans la commune',
      'La communauté de communes du Haut-Causse, dont le siège est à Cazerac, représentée par son président, autorisé par délibération du 21 novembre 2024 ;',
      '',
    ],
    [
      'celle de la convention d’avant',
      '',
      'Vu la délibération du conseil municipal de Cazerac du 3 décembre 2019 approuvant la précédente convention territoriale globale ;',
    ],
    [
      'celle d’autre chose',
      '',
      'Vu la délibération du conseil municipal de Cazerac du 3 décembre 2023 relative au projet éducatif de territoire ;',
    ],
  ])('%s n’est pas la sienne', async (_quoi, partie, visa) => {
    const lues = await lire([caf, partie, cazerac], visa);
    expect(lues.filter(({ colonne }) => colonne === 'deliberation')).toEqual([]);
  });
});

describe('une personne n’est jamais une commune', () => {
  test.each([
    ['- Cazerac, représentée par son maire, Madame Lise BORDES ;', '- Born, représentée par M. Guy TREICH ;'],
    ['- Cazerac, Madame Lise BORDES, maire ;', '- Born, Guy TREICH, maire ;'],
  ])('%s', async (...items) => {
    const lues = await lire([caf, 'Et les communes suivantes :', ...items]);
    expect(lues.filter(({ feuille }) => feuille === 'communes').map(({ valeur }) => valeur)).toEqual([
      'Cazerac',
      'Born',
    ]);
    expect(JSON.stringify(lues)).not.toMatch(/Bordes|Treich/i);
  });

  test('ni dans la phrase qui est citée', async () => {
    const tableau = 'Commune de Cazerac\tMonsieur Guy TREICH, Maire, habilité par délibération du 5 décembre 2024';
    const lues = await lire(
      [caf, cazerac],
      `${tableau}\nCommune de Born\tMadame la Maire, délibération du 6 décembre 2024`,
    );
    expect(lues.find(({ colonne }) => colonne === 'deliberation')).toMatchObject({
      ligne: 'Cazerac',
      phrase: expect.stringContaining('[…], Maire, habilité par délibération du 5 décembre 2024'),
    });
    expect(JSON.stringify(lues)).not.toMatch(/Treich/i);
  });

  test('les élus des communes concernées', async () => {
    const lues = await lire(
      [caf, cazerac],
      'Le comité réunit les élus des communes concernées : Lise Bordes, Guy Treich.',
    );
    expect(lues.filter(({ feuille }) => feuille === 'communes').map(({ valeur }) => valeur)).toEqual(['Cazerac']);
  });
});

test('un sommaire tapé n’ouvre pas les articles qu’il nomme', async () => {
  const octets = new TextEncoder().encode(
    [
      'CONVENTION TERRITORIALE GLOBALE',
      'Article 1 – Objet ........ 2',
      'Article 2 – Durée 3',
      'Annexe 1 – Synthèse du diagnostic 10',
      'Entre :',
      caf,
      cazerac,
      'Il est convenu ce qui suit :',
      'Article 1 – Objet',
      'La présente convention fixe un cap.',
      'Article 2 – Durée',
      'Elle est conclue du 01/01/2025 au 31/12/2029.',
      'Annexe 1 – Synthèse du diagnostic',
      'Le territoire compte 3 000 habitants.',
    ].join('\n\n'),
  );
  const { parties, annexes, propositions } = await lireConvention(octets, 'convention.txt');
  expect(parties.map(({ nom }) => nom)).toEqual(['Caf du Lot', 'Commune de Cazerac']);
  expect(annexes).toEqual([{ numero: '1', titre: 'Synthèse du diagnostic', presente: true }]);
  expect(propositions.find(({ colonne }) => colonne === 'fin')).toMatchObject({
    valeur: '31/12/2029',
    ou: 'article 2',
  });
});
