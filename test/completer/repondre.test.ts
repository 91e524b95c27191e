import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listComplements, repondre } from '../../src/completer/etat.js';
import { questions } from '../../src/completer/questions/registre.js';
import { dit, leCendre, poseeDe, preparer, repondreLignes, unSuivi } from './preparer.js';

const zones = {
  Zones: [
    ['Zone', 'Communes', 'Nature', 'Constat'],
    ['Plaine', 'Le Cendre', null, null],
  ],
};

describe('répondre', () => {
  test('ce qui était proposé et que la réponse reprend n’est plus à confirmer ; le reste l’est encore', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const apres = repondreLignes(etat, 'parties-et-periode', {
      '': { caf: 'Caf du Puy-de-Dôme', signature: '17/12/2025' },
    });
    const [convention] = listComplements(apres).filter(({ feuille }) => feuille === 'convention');
    expect(convention?.cellules).toMatchObject({
      caf: 'Caf du Puy-de-Dôme',
      signature: '17/12/2025',
      fin: '31/12/2030',
    });
    expect(Object.keys(convention?.aConfirmer ?? {})).toEqual(['debut', 'fin', 'departement']);
    expect(poseeDe(apres, 'parties-et-periode')).toMatchObject({ etat: 'repondue', manques: 0 });
  });

  test('une réponse vide écarte ce qui était proposé, et la ligne entière quand c’est son nom', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const apres = repondreLignes(etat, 'communes', {
      'Le Cendre': { population: '' },
      'Cournon-d’Auvergne': { nom: '' },
    });
    const communes = listComplements(apres).filter(({ feuille }) => feuille === 'communes');
    expect(communes.map(({ cellules }) => cellules)).toEqual([
      { nom: 'Le Cendre', codeInsee: '63069', anneePopulation: '2022' },
    ]);
  });

  test('une commune ajoutée reçoit son code et sa population, à confirmer, et les questions suivantes la connaissent', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const apres = repondreLignes(etat, 'communes', { Lempdes: { nom: 'Lempdes' } });
    const lempdes = listComplements(apres).find(({ cellules }) => cellules['nom'] === 'Lempdes');
    expect(lempdes).toMatchObject({ rang: null, cellules: { codeInsee: '63193' } });
    expect(Object.keys(lempdes?.aConfirmer ?? {})).toEqual(['codeInsee', 'population', 'anneePopulation']);
    expect(poseeDe(apres, 'competences').lignes.map(({ nom }) => nom)).toContain('Lempdes');
    expect(poseeDe(apres, 'besoins').lignes.map(({ nom }) => nom)).toContain('Lempdes');
  });

  test('un nom corrigé corrige ce qui en découle', async () => {
    const { etat } = await preparer(await unSuivi(['Communes : Cournon et Le Cendre']));
    const apres = repondreLignes(etat, 'communes', { Cournon: { nom: 'Cournon-d’Auvergne', codeInsee: '63124' } });
    const [cournon] = listComplements(apres).filter(({ cellules }) => cellules['codeInsee'] === '63124');
    expect(cournon?.cellules).toMatchObject({ nom: 'Cournon-d’Auvergne', population: '20385' });
  });

  test('deux questions qui remplissent la même ligne n’en font qu’une', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const apres = repondreLignes(etat, 'competences', { 'Le Cendre': { competenceAo: 'Oui' } });
    const lignes = listComplements(apres).filter(({ cellules }) => cellules['nom'] === 'Le Cendre');
    expect(lignes).toHaveLength(1);
    expect(lignes[0]?.cellules).toMatchObject({ codeInsee: '63069', competenceAo: 'Oui' });
  });

  test('une compétence transférée demande à qui', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const oui = repondreLignes(etat, 'competences', {
      'Le Cendre': { competenceAo: 'Oui' },
      'Cournon-d’Auvergne': { competenceAo: 'Oui' },
    });
    const non = repondreLignes(etat, 'competences', {
      'Le Cendre': { competenceAo: 'Non' },
      'Cournon-d’Auvergne': { competenceAo: 'Oui' },
    });
    expect([oui, non].map((apres) => poseeDe(apres, 'competences').manques)).toEqual([0, 1]);
  });

  test('« voir un document » et « sans objet » vont dans la feuille Schéma, à la ligne qui attend la réponse', async () => {
    const octets = await unSuivi([...leCendre], {
      Schéma: [
        ['Point du schéma', 'Réponse', 'Où', 'Pourquoi'],
        ['3°', null, null, null],
      ],
    });
    const { etat } = await preparer(octets);
    const zonesDites = repondre(etat, 'zones', { genre: 'sans-objet', pourquoi: 'aucune' });
    const apres = repondre(zonesDites, 'offre', { genre: 'document', ou: 'annexe 2, p. 4' });
    expect(listComplements(apres).filter(({ feuille }) => feuille === 'schema')).toEqual([
      {
        feuille: 'schema',
        rang: null,
        cellules: { point: '1° – L’offre existante', reponse: 'Voir un document', ou: 'annexe 2, p. 4' },
        aConfirmer: {},
      },
      {
        feuille: 'schema',
        onglet: 'Schéma',
        rang: 2,
        cellules: { reponse: 'Sans objet', pourquoi: 'aucune' },
        aConfirmer: {},
      },
    ]);
  });

  test('une question passée ne fait rien écrire, même de ce qui était proposé', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const apres = repondre(etat, 'communes', { genre: 'passer' });
    expect(listComplements(apres).filter(({ feuille }) => feuille === 'communes')).toEqual([]);
    expect(poseeDe(apres, 'communes').etat).toBe('passee');
    expect(listComplements(repondre(apres, 'communes', null))).toEqual(listComplements(etat));
  });
});

describe('ce qui ne peut pas être pris est dit à sa place, et le reste continue', () => {
  test('une date qui n’en est pas une', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const apres = repondreLignes(etat, 'parties-et-periode', { '': { signature: 'bientôt', copil: '12/01/2027' } });
    expect(apres.laisses).toMatchObject([
      {
        question: 'parties-et-periode',
        colonne: 'signature',
        phrase: expect.stringMatching(/^Les parties et la période de la convention, Date de signature : « bientôt »/),
      },
    ]);
    expect(listComplements(apres)[0]?.cellules).toMatchObject({ copil: '12/01/2027' });
    expect(listComplements(apres)[0]?.cellules).not.toHaveProperty('signature');
  });

  test('une fin avant le début : la fin n’est pas écrite', async () => {
    const { etat } = await preparer(await unSuivi([]));
    const dire = (cellules: Record<string, string>) => {
      const apres = repondreLignes(etat, 'parties-et-periode', { '': cellules });
      return [
        apres.laisses.map(({ colonne, phrase }) => `${colonne} : ${phrase}`),
        listComplements(apres)[0]?.cellules,
      ];
    };
    const [laisses, ecrites] = dire({ debut: '01/01/2031', fin: '31/12/2027' });
    expect(laisses).toEqual([
      expect.stringMatching(/^fin : .*, Date de fin : la fin, le 31\/12\/2027, est avant le début, le 01\/01\/2031/),
    ]);
    expect(ecrites).toEqual({ debut: '01/01/2031' });
    expect(dire({ debut: '01/01/2027', fin: '31/12/2031' })[0]).toEqual([]);
  });

  test('une ligne qui a changé depuis', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre], zones));
    const lignes = [
      { ligne: 'Plaine', cellules: { natures: 'Accès difficile' }, tenait: { nom: 'Plaine', communes: 'Lempdes' } },
    ];
    const apres = repondre(etat, 'zones', { genre: 'lignes', lignes });
    expect(apres.laisses[0]?.phrase).toMatch(
      /^Les zones .*, Plaine : la ligne a changé .*« Communes » : « Lempdes », maintenant « Le Cendre »/,
    );
    expect(listComplements(apres).filter(({ feuille }) => feuille === 'zones')).toEqual([]);
  });

  test('une ligne qui n’est plus là', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre], zones));
    const lignes = [{ ligne: 'Coteaux', cellules: { natures: 'Accès difficile' }, tenait: { nom: 'Coteaux' } }];
    const apres = repondre(etat, 'zones', { genre: 'lignes', lignes });
    expect(apres.laisses[0]?.phrase).toContain('Coteaux : cette ligne a été complétée ou retirée');
  });

  test('une cellule remplie depuis : la même valeur ne dérange personne, une autre n’est pas écrasée', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre], zones));
    const essai = (communes: string) => repondreLignes(etat, 'zones', { Plaine: { communes, constat: 'Aucun bus' } });
    expect(essai('Le Cendre').laisses).toEqual([]);
    expect(essai('Lempdes').laisses[0]?.phrase).toContain(
      'votre classeur dit déjà « Le Cendre » : rien n’y est remplacé',
    );
    for (const communes of ['Le Cendre', 'Lempdes']) {
      const complement = listComplements(essai(communes)).find(({ feuille }) => feuille === 'zones');
      expect(complement).toMatchObject({ onglet: 'Zones', rang: 2, cellules: { constat: 'Aucun bus' } });
      expect(complement?.cellules).not.toHaveProperty('communes');
    }
  });

  test.each([
    ['une question inconnue', 'besoin', { genre: 'passer' }, /La question « besoin » n’existe pas/],
    [
      '« sans objet » là où la loi ne l’admet pas',
      'besoins',
      { genre: 'sans-objet', pourquoi: 'x' },
      /Les besoins .* : « sans objet » n’est pas une réponse possible ici/,
    ],
    [
      '« sans objet » sans raison',
      'zones',
      { genre: 'sans-objet', pourquoi: ' ' },
      /« sans objet » ne suffit pas : dites pourquoi/,
    ],
    [
      '« voir un document » sans document',
      'zones',
      { genre: 'document', ou: '' },
      /« voir un document » ne suffit pas : dites où/,
    ],
    [
      'une colonne d’ailleurs',
      'zones',
      { genre: 'lignes', lignes: [{ ligne: 'A', cellules: { etp: '2' } }] },
      /la colonne « etp » n’est pas demandée ici/,
    ],
    [
      'une ligne sans nom',
      'zones',
      { genre: 'lignes', lignes: [{ ligne: ' ', cellules: { constat: 'x' } }] },
      /il manque le nom de la ligne/,
    ],
  ] as const)('%s', async (_, id, reponse, phrase) => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const apres = repondre(etat, id, reponse);
    expect(apres.laisses.map((laisse) => laisse.phrase).join()).toMatch(phrase);
    expect(listComplements(apres)).toEqual(listComplements(etat));
  });

  test('une question à laquelle le tableau répond déjà', async () => {
    const octets = await unSuivi([...leCendre], {
      Zones: [
        ['Zone', 'Communes', 'Nature', 'Constat'],
        ['Plaine', 'Le Cendre', 'Accès difficile', 'Aucun bus'],
      ],
    });
    const { etat } = await preparer(octets);
    const apres = repondre(etat, 'zones', { genre: 'sans-objet', pourquoi: 'aucune' });
    expect(apres.laisses[0]?.phrase).toMatch(/^Les zones .* : le tableau de suivi ne le demande pas, ou plus/);
  });
});

test('quoi qu’on réponde, aucune cellule que le classeur tient n’est écrite, et rien d’illisible ne l’est', async () => {
  const octets = await unSuivi([...leCendre], {
    ...zones,
    Communes: [
      ['Commune', 'Population'],
      ['Le Cendre', 5600],
      ['Cournon-d’Auvergne', null],
    ],
    Convention: [
      ['Caf', 'Caf du Puy-de-Dôme'],
      ['Date de début', '01/01/2026'],
    ],
  });
  const { etat } = await preparer(octets, {
    propositions: dit('communes', 'Le Cendre', { nom: 'Le Cendre', population: '9999' }),
  });
  const colonnes = [...new Set(questions.flatMap((question) => question.colonnes.map(({ colonne }) => colonne)))];
  const valeur = fc.oneof(
    fc.constantFrom('12', 'Oui', '01/02/2026', 'Le Cendre', '', 'sans objet', 'jamais'),
    fc.string({ maxLength: 8 }),
  );
  const ligne = fc.record({
    ligne: fc.constantFrom('', 'Le Cendre', 'Cournon-d’Auvergne', 'Plaine', 'Neuve'),
    cellules: fc.dictionary(fc.constantFrom(...colonnes), valeur, { maxKeys: 5 }),
  });
  const reponses = fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id)), fc.array(ligne, { maxLength: 3 }), {
    maxKeys: 4,
  });
  fc.assert(
    fc.property(reponses, (donnees) => {
      const apres = Object.entries(donnees).reduce(
        (avant, [id, lignes]) => repondre(avant, id, { genre: 'lignes', lignes }),
        etat,
      );
      for (const { feuille, rang, cellules, aConfirmer } of listComplements(apres)) {
        if (feuille === 'communes' && rang === 2) expect(cellules).not.toHaveProperty('population');
        if (feuille === 'zones' && rang === 2) expect(cellules).not.toHaveProperty('communes');
        if (feuille === 'convention') for (const tenue of ['caf', 'debut']) expect(cellules).not.toHaveProperty(tenue);
        expect(Object.keys(cellules)).toEqual(expect.arrayContaining(Object.keys(aConfirmer)));
        expect(Object.values(cellules)).not.toContain('');
        if (cellules['codeInsee'] !== undefined)
          expect(cellules['codeInsee']).toMatch(/^(?:\s*[\dAB]{4,5}\s*|12|sans objet)$/);
      }
    }),
    { numRuns: Number(process.env['ESSAIS'] ?? 25) },
  );
});
