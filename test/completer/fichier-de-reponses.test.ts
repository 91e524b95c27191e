import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatReponses } from '../../src/completer/ecrire-reponses.js';
import { createEtat, listComplements, repondre } from '../../src/completer/etat.js';
import { schemaJsonReponses, schemaReponses } from '../../src/completer/fichier-de-reponses.js';
import { readReponses } from '../../src/completer/lire-reponses.js';
import { dit, leCendre, poseeDe, preparer, unSuivi } from './preparer.js';

test('le schéma publié dans docs/schemas est celui du code', () => {
  const publie: unknown = JSON.parse(readFileSync('docs/schemas/reponses-1.schema.json', 'utf8'));
  expect(schemaJsonReponses()).toEqual(publie);
});

const zones = {
  Zones: [
    ['Zone', 'Communes', 'Nature', 'Constat'],
    ['Plaine', 'Le Cendre', null, null],
  ],
};

describe('le fichier qu’écrit --ecrire-reponses', () => {
  test('a la forme de son schéma, dit d’où vient chaque valeur et ce que chaque ligne contient', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre], zones));
    const ecrit = schemaReponses.parse(JSON.parse(formatReponses(etat)));
    const de = (id: string) => ecrit.reponses.find(({ question }) => question === id);
    expect(de('zones')).toMatchObject({
      titre: 'Les zones où l’accueil manque ou s’atteint mal',
      aide: expect.stringContaining('« sans objet » (dites « pourquoi »)'),
      reponse: 'lignes',
      lignes: [
        {
          ligne: 'Plaine',
          tient: { Zone: 'Plaine', Communes: 'Le Cendre' },
          cellules: { Nature: '', Constat: '', Priorité: '' },
        },
      ],
    });
    expect(de('parties-et-periode')?.lignes?.[0]).toMatchObject({
      cellules: { 'Date de début': '01/01/2026', 'Date de signature': '' },
      sources: { 'Date de début': 'feuille « Suivi », A1 : « CTG 2026-2030 – Caf du Puy-de-Dôme »' },
    });
  });

  test('redonné tel quel, confirme ce qui était proposé et n’écrit rien d’autre', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre], zones));
    const { reponses, laisses } = readReponses(formatReponses(etat), 'r.json');
    const apres = createEtat(etat.base, reponses);
    expect([...laisses, ...apres.laisses]).toEqual([]);
    expect(listComplements(apres)).toEqual(
      listComplements(etat).map((complement) => ({ ...complement, aConfirmer: {} })),
    );
    expect(poseeDe(apres, 'zones').etat).toBe('passee');
  });

  test('une ligne en plus de celles du classeur n’y est ajoutée que si on le dit', async () => {
    const octets = await unSuivi([...leCendre], zones);
    const { etat } = await preparer(octets, {
      propositions: dit('zones', 'Coteaux', { nom: 'Coteaux', natures: 'Accès difficile' }),
    });
    const ecrit = formatReponses(etat);
    expect(ecrit).toContain('"ajouter": false');
    const zonesDe = (texte: string) =>
      listComplements(createEtat(etat.base, readReponses(texte, 'r.json').reponses)).filter(
        ({ feuille }) => feuille === 'zones',
      );
    expect(zonesDe(ecrit)).toEqual([]);
    expect(zonesDe(ecrit.replace('"ajouter": false', '"ajouter": true'))).toMatchObject([
      { rang: null, cellules: { nom: 'Coteaux', natures: 'Accès difficile' } },
    ]);
  });

  test('garde les réponses déjà données', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const apres = repondre(repondre(etat, 'zones', { genre: 'sans-objet', pourquoi: 'aucune' }), 'offre', {
      genre: 'document',
      ou: 'annexe 2',
    });
    const relu = readReponses(formatReponses(apres), 'r.json').reponses;
    expect(relu).toMatchObject({
      zones: { genre: 'sans-objet', pourquoi: 'aucune' },
      offre: { genre: 'document', ou: 'annexe 2' },
    });
  });
});

const fichierDe = (...reponses: readonly unknown[]) => JSON.stringify({ version: 1, reponses });

describe('un fichier de réponses abîmé', () => {
  test.each([
    ['n’est pas du JSON', '{ "version": 1, ', /« r.json » ne se lit pas/],
    ['est d’une autre version', JSON.stringify({ version: 2, reponses: [] }), /n’a pas la forme attendue/],
    ['est un tout autre fichier', '[]', /n’a pas la forme attendue.*--ecrire-reponses/],
  ])('%s : la commande s’arrête en le disant', (_, texte, message) => {
    expect(() => readReponses(texte, 'r.json')).toThrow(message);
  });

  test('une réponse mal formée est laissée, les autres comptent', () => {
    const { reponses, laisses } = readReponses(
      fichierDe(
        { question: 'zones', reponse: 'peut-être' },
        { question: 'zones', reponse: 'sans objet', pourquoi: 'aucune' },
        12,
      ),
      'r.json',
    );
    expect(reponses).toEqual({ zones: { genre: 'sans-objet', pourquoi: 'aucune' } });
    expect(laisses.map(({ phrase }) => phrase)).toEqual([
      expect.stringMatching(/^Réponse n° 1 de « r.json » : elle n’a pas la forme attendue \(à « reponse »\)/),
      expect.stringMatching(/^Réponse n° 3 de « r.json »/),
    ]);
  });

  test('deux réponses à la même question : la première compte, l’autre est dite', () => {
    const { reponses, laisses } = readReponses(
      fichierDe({ question: 'zones', reponse: 'passer' }, { question: 'zones', reponse: 'sans objet', pourquoi: 'x' }),
      'r.json',
    );
    expect(reponses).toEqual({ zones: { genre: 'passer' } });
    expect(laisses).toHaveLength(1);
  });

  test('une ligne à ajouter peut n’avoir son nom que dans sa colonne', () => {
    const { reponses } = readReponses(
      fichierDe({
        question: 'zones',
        reponse: 'lignes',
        lignes: [{ ligne: '', cellules: { Zone: 'Plaine', nature: 'Accès difficile' } }],
      }),
      'r.json',
    );
    expect(reponses['zones']).toMatchObject({
      lignes: [{ ligne: 'Plaine', cellules: { nom: 'Plaine', natures: 'Accès difficile' } }],
    });
  });

  test('« __proto__ » n’est une question comme les autres que par son nom', () => {
    const texte =
      '{"version":1,"reponses":[{"question":"__proto__","reponse":"passer"},{"question":"constructor","reponse":"passer"}]}';
    const { reponses, laisses } = readReponses(texte, 'r.json');
    expect(laisses).toEqual([]);
    expect(Object.keys(reponses)).toEqual(['__proto__', 'constructor']);
  });
});
