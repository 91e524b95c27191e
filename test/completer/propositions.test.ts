import { describe, expect, test } from 'vitest';
import { listComplements } from '../../src/completer/etat.js';
import { date, dit, fichier, leCendre, poseeDe, preparer, proposees, unSuivi } from './preparer.js';

describe('ce que le tableau de suivi dit hors de ses tableaux', () => {
  test('la période, la Caf et le territoire des lignes de titre, avec leur place et leur phrase', async () => {
    const { etat } = await preparer(
      await unSuivi(['CTG 2026-2030 – Communauté de communes du Val d’Ossière', 'Caf de l’Ain']),
    );
    const [ligne] = poseeDe(etat, 'parties-et-periode').lignes;
    expect(ligne?.proposees).toMatchObject({
      caf: { valeur: 'Caf de l’Ain', ou: 'feuille « Suivi », A2' },
      debut: { valeur: '01/01/2026', phrase: 'CTG 2026-2030 – Communauté de communes du Val d’Ossière' },
      fin: { valeur: '31/12/2030' },
      territoire: { valeur: 'Communauté de communes du Val d’Ossière' },
    });
  });

  test('les communes, avec le code et la population officiels, chacune les siens', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    expect(proposees(etat, 'communes', 'Le Cendre')).toMatchObject({
      nom: 'Le Cendre',
      codeInsee: '63069',
      population: '5515',
    });
    expect(proposees(etat, 'communes', 'Cournon-d’Auvergne')).toMatchObject({
      codeInsee: '63124',
      population: '20385',
    });
  });

  test('les communes d’une colonne du plan ; un quartier n’en est pas une', async () => {
    const octets = await unSuivi(['Caf du Puy-de-Dôme'], {
      Suite: [
        ['N°', 'Action', 'Commune(s)', 'Statut'],
        ['2.1', 'Former les assistants maternels', 'Le Cendre', 'En cours'],
        ['2.2', 'Ouvrir un relais', 'Le Cendre ; Quartier Nord', 'En cours'],
        ['2.3', 'Informer les familles', 'Toutes', 'En cours'],
      ],
    });
    const { etat } = await preparer(octets);
    expect(poseeDe(etat, 'communes').lignes.map(({ nom }) => nom)).toEqual(['Le Cendre']);
  });

  test('la population écrite sans son année ne prend pas l’année d’un autre chiffre', async () => {
    const octets = await unSuivi(['Caf du Puy-de-Dôme'], {
      Communes: [
        ['Commune', 'Population'],
        ['Le Cendre', 5600],
      ],
    });
    const { etat } = await preparer(octets);
    expect(proposees(etat, 'communes', 'Le Cendre')).toEqual({ codeInsee: '63069' });
  });
});

describe('ce que dit une convention', () => {
  const communes = [
    ...dit('communes', 'Le Cendre', { nom: 'Le Cendre', deliberation: '17/12/2025' }),
    ...dit('communes', 'Cournon d’Auvergne', { nom: 'Cournon d’Auvergne' }),
  ];

  test('est proposé avec sa phrase et son article, et marqué « à confirmer » tant que personne ne répond', async () => {
    const { etat } = await preparer(await unSuivi([]), {
      propositions: [...communes, ...dit('convention', '', { debut: '01/01/2026' })],
    });
    const [convention] = listComplements(etat).filter(({ feuille }) => feuille === 'convention');
    expect(convention).toMatchObject({
      rang: null,
      cellules: { debut: '01/01/2026' },
      aConfirmer: { debut: 'À confirmer : article 10 : « La convention dit 01/01/2026. ».' },
    });
  });

  test('ce que le classeur tient déjà n’est ni proposé, ni remplacé', async () => {
    const tenues = [
      ['Caf', 'Caf de l’Ain'],
      ['Date de début', '01/01/2026'],
    ];
    const propositions = dit('convention', '', { debut: '01/07/2025', fin: '31/12/2030' });
    const { etat } = await preparer(await unSuivi([], { Convention: tenues }), { propositions });
    const [complement] = listComplements(etat);
    expect(complement?.cellules).toEqual({ fin: '31/12/2030' });
  });

  test('deux sources qui diffèrent sont dites toutes les deux, la plus sûre d’abord', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]), {
      propositions: [...communes, ...dit('convention', '', { fin: '31/12/2029' })],
    });
    expect(poseeDe(etat, 'parties-et-periode').lignes[0]?.proposees['fin']).toMatchObject({
      valeur: '31/12/2030',
      autres: [{ valeur: '31/12/2029', ou: 'article 10' }],
    });
  });

  test('une valeur que la colonne ne sait pas lire n’est pas proposée', async () => {
    const { etat } = await preparer(await unSuivi([]), {
      propositions: dit('convention', '', { debut: 'dès que possible' }),
    });
    expect(poseeDe(etat, 'parties-et-periode').lignes[0]?.proposees).toEqual({});
  });

  test('un équipement de plus que ceux du classeur n’est jamais ajouté sans réponse : c’en est peut-être un, autrement nommé', async () => {
    const octets = await unSuivi([...leCendre], {
      Offre: [
        ['Nom', 'Type', 'Commune', 'Places aujourd’hui'],
        ['Crèche des Lutins', 'EAJE PSU', 'Le Cendre', 30],
      ],
    });
    const { etat } = await preparer(octets, {
      propositions: [
        ...communes,
        ...dit('offre', 'Multi-accueil Les Lutins', {
          nom: 'Multi-accueil Les Lutins',
          type: 'EAJE PSU',
          commune: 'Le Cendre',
        }),
      ],
    });
    const { lignes } = poseeDe(etat, 'offre');
    expect(lignes).toMatchObject([{ nom: 'Multi-accueil Les Lutins', enPlus: true }]);
    expect(listComplements(etat).filter(({ feuille }) => feuille === 'offre')).toEqual([]);
  });

  test('d’un autre territoire : dite, et rien n’en est repris', async () => {
    const autre = [
      ...dit('communes', 'Dardilly', { nom: 'Dardilly' }),
      ...dit('convention', '', { signature: '01/02/2026' }),
    ];
    const { etat, remarques } = await preparer(await unSuivi([...leCendre]), { propositions: autre });
    expect(remarques.join()).toMatch(
      /« ctg.docx » nomme Dardilly, votre tableau Le Cendre et Cournon-d’Auvergne.*Rien n’en est repris/,
    );
    expect(proposees(etat, 'parties-et-periode', '')).not.toHaveProperty('signature');
    expect(poseeDe(etat, 'communes').lignes.map(({ nom }) => nom)).not.toContain('Dardilly');
  });

  test('d’un autre territoire, une personne peut dire que c’est le bon', async () => {
    const autre = [
      ...dit('communes', 'Dardilly', { nom: 'Dardilly' }),
      ...dit('convention', '', { signature: '01/02/2026' }),
    ];
    const { etat } = await preparer(
      await unSuivi([...leCendre]),
      { propositions: autre },
      { confirmerTerritoire: async () => true },
    );
    expect(proposees(etat, 'parties-et-periode', '')).toMatchObject({ signature: '01/02/2026' });
  });

  test('d’une autre Caf : dite, et rien n’en est repris', async () => {
    const propositions = dit('convention', '', { caf: 'Caf du Rhône', signature: '01/02/2026' });
    const { etat, remarques } = await preparer(await unSuivi([...leCendre]), { propositions });
    expect(remarques.join()).toMatch(
      /est de la « Caf du Rhône », votre tableau de la « Caf du Puy-de-Dôme ».*Rien n’en est repris/,
    );
    expect(proposees(etat, 'parties-et-periode', '')).not.toHaveProperty('signature');
  });

  test.each(['CAF du Puy de Dôme', 'Caisse d’allocations familiales du Puy-de-Dôme', 'CAF 63'])(
    '« %s » est la même Caf',
    async (caf) => {
      const { remarques } = await preparer(await unSuivi([...leCendre]), {
        propositions: dit('convention', '', { caf }),
      });
      expect(remarques).toEqual([]);
    },
  );

  test('le nom d’une ligne à ajouter a lui aussi sa source, et se confirme', async () => {
    const { etat } = await preparer(await unSuivi(['Plan']), { propositions: communes });
    const [premiere] = listComplements(etat).filter(({ feuille }) => feuille === 'communes');
    expect(premiere?.aConfirmer['nom']).toBe('À confirmer : article 10 : « La convention dit Le Cendre. ».');
  });

  test('quand le tableau ne nomme aucune commune, celles de la convention sont dites', async () => {
    const { remarques } = await preparer(await unSuivi(['Plan']), { propositions: communes });
    expect(remarques.join()).toContain('nomme Le Cendre et Cournon d’Auvergne ; votre tableau ne nomme aucune commune');
  });

  test('une commune de plus est dite', async () => {
    const plus = [...communes, ...dit('communes', 'Lempdes', { nom: 'Lempdes' })];
    const { remarques } = await preparer(await unSuivi([...leCendre]), { propositions: plus });
    expect(remarques.join()).toContain('nomme aussi Lempdes, que votre tableau ne nomme pas');
  });
});

describe('le classeur de l’an dernier', () => {
  const depuis = async () =>
    fichier(
      'suivi-2025.xlsx',
      await unSuivi([...leCendre], {
        Communes: [
          ['Commune', 'Population', 'Année de la population', 'Exerce la compétence d’AO'],
          ['Le Cendre', 5400, 2019, 'Oui'],
          ['Cournon-d’Auvergne', 20000, 2019, 'Oui'],
        ],
        Zones: [
          ['Zone', 'Communes', 'Nature', 'Constat'],
          ['Plaine', 'Le Cendre', 'Accès difficile', 'Aucun bus'],
        ],
        Offre: [
          ['Nom', 'Type', 'Commune', 'Places aujourd’hui'],
          ['Crèche des Lutins', 'EAJE PSU', 'Le Cendre', 28],
        ],
      }),
    );

  test('propose ce qui vaut encore, jamais un chiffre de l’an dernier', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]), { depuis: await depuis() });
    expect(proposees(etat, 'competences', 'Le Cendre')).toMatchObject({ competenceAo: 'Oui' });
    expect(proposees(etat, 'communes', 'Le Cendre')).toMatchObject({ population: '5515', anneePopulation: '2022' });
    expect(poseeDe(etat, 'zones').lignes[0]?.proposees['constat']).toMatchObject({
      valeur: 'Aucun bus',
      ou: 'suivi-2025.xlsx, feuille « Zones », D2',
    });
    expect(proposees(etat, 'offre', 'Crèche des Lutins')).toEqual({
      nom: 'Crèche des Lutins',
      type: 'EAJE PSU',
      commune: 'Le Cendre',
    });
  });

  test('d’un autre territoire : dit, et rien n’en est repris', async () => {
    const { etat, remarques } = await preparer(await unSuivi(['Caf du Rhône', 'Communes : Dardilly et Limonest']), {
      depuis: await depuis(),
    });
    expect(remarques.join()).toMatch(/« suivi-2025.xlsx » est de la « Caf du Puy-de-Dôme », .* Rien n’en est repris/);
    expect(poseeDe(etat, 'zones').etat).toBe('a-poser');
  });
});

test('deux préparations du même tableau disent la même chose', async () => {
  const octets = await unSuivi([...leCendre]);
  const [une, autre] = [await preparer(octets), await preparer(octets)];
  expect(listComplements(une.etat)).toEqual(listComplements(autre.etat));
  expect(une.suivi.date).toBe(date);
});
