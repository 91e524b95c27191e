import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reponse } from '../../src/completer/reponse.js';
import type { DemandeDe, NomOperation, ReponseDe } from '../../src/page/protocole.js';
import type { Atelier } from '../../src/page/travail/atelier.js';
import { operations } from '../../src/page/travail/operations.js';
import { leCendre, unSuivi } from '../completer/preparer.js';
import { lire } from '../tableur/fabrique.js';

const date = '2026-11-29';
const valbrune = 'test/fixtures/convention/pays-de-valbrune';
const w01 = 'test/fixtures/suivis-vus/w01-annees-croix.xlsx';
const ports = { progres: () => undefined };
const rien: DemandeDe<'questions'> = { date, convention: null, depuis: null, acceptees: [], reponses: {} };

function fichier(chemin: string) {
  return { nom: basename(chemin), octets: new Uint8Array(readFileSync(chemin)) };
}

async function atelierDe(lu: { readonly nom: string; readonly octets: Uint8Array }): Promise<Atelier> {
  const atelier: Atelier = {
    ressources: { gabaritsCompiles: {}, regles: {}, textes: async () => ({}) },
    suivi: null,
    constats: null,
  };
  await operations.ouvrir(atelier, { fichier: lu, plan: null, correspondance: null, date, relu: false }, ports);
  return atelier;
}

async function leCendreOuvert(): Promise<Atelier> {
  return atelierDe({ nom: 'suivi.xlsx', octets: await unSuivi([...leCendre]) });
}

function questions(atelier: Atelier, demande: Partial<DemandeDe<'questions'>> = {}) {
  return operations.questions(atelier, { ...rien, ...demande }, ports);
}

function trouver({ questions: posees }: ReponseDe<'questions'>, id: string) {
  const question = posees.find((autre) => autre.id === id);
  if (!question) throw new Error(`${id} n’est pas posée`);
  return question;
}

const lignes = (ligne: string, cellules: Readonly<Record<string, string>>, autres = {}): Reponse => ({
  genre: 'lignes',
  lignes: [{ ligne, cellules, ...autres }],
});

/** Without the spaces that French typography adds. */
const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

describe('les questions de la page', () => {
  test('préremplies avec leur source, dans leur ordre, avec ce qu’y répondre débloque', async () => {
    const vue = await questions(await leCendreOuvert());
    expect(vue.questions.map(({ id }) => id).slice(0, 3)).toEqual(['parties-et-periode', 'communes', 'competences']);
    const convention = trouver(vue, 'parties-et-periode');
    expect(convention).toMatchObject({ etat: 'preremplie', manques: 1, aConfirmer: 4, repere: null });
    const proposees = convention.lignes[0]?.proposees ?? {};
    expect(proposees['debut']?.valeur).toBe('01/01/2026');
    expect(plat(proposees['debut']?.source ?? '')).toBe(
      'feuille « Suivi », A1 : « CTG 2026-2030 – Caf du Puy-de-Dôme »',
    );
    expect(plat(trouver(vue, 'zones').effet)).toBe('Y répondre rend constaté le point 3°.');
    expect(trouver(vue, 'zones').admet).toEqual(['sans-objet', 'document']);
  });

  test('chaque colonne a le contrôle qui lui va', async () => {
    const vue = await questions(await leCendreOuvert());
    const controles = (id: string) =>
      Object.fromEntries(trouver(vue, id).colonnes.map(({ cle, controle }) => [cle, controle]));
    expect(controles('competences')).toMatchObject({ competenceAo: 'choix', transfereeA: 'texte' });
    expect(controles('investissements')).toMatchObject({ natures: 'plusieurs', cout: 'nombre', debut: 'date' });
    const offre = trouver(vue, 'offre').colonnes.find(({ cle }) => cle === 'commune');
    expect(offre?.valeurs).toEqual(['Le Cendre', 'Cournon-d’Auvergne']);
  });

  test('une commune ajoutée est cherchée dans la liste ; un mot tapé de travers est un doute, dit à sa ligne', async () => {
    const reponse: Reponse = {
      genre: 'lignes',
      lignes: ['Lempdes', 'Zorglub'].map((nom) => ({ ligne: nom, cellules: { nom }, ajoutee: true })),
    };
    const vue = await questions(await leCendreOuvert(), { reponses: { communes: reponse } });
    const { lignes: siennes, etat, aConfirmer } = trouver(vue, 'communes');
    const ligne = (nom: string) => siennes.find((autre) => autre.nom === nom);
    expect(ligne('Lempdes')).toMatchObject({ doute: null, nouvelle: true });
    expect(ligne('Lempdes')?.proposees['codeInsee']?.valeur).toBe('63193');
    expect(ligne('Zorglub')?.doute).toMatch(/ne se retrouve pas/);
    expect([etat, aConfirmer]).toEqual(['repondue', 11]);
  });

  test('une réponse d’un mauvais genre est dite à sa case, une fois, et le reste est gardé', async () => {
    const reponses = { 'parties-et-periode': lignes('', { signature: 'bientôt', caf: 'Caf du Puy-de-Dôme' }) };
    const vue = await questions(await leCendreOuvert(), { reponses });
    const { lignes: siennes, laisses, manques } = trouver(vue, 'parties-et-periode');
    expect(siennes[0]?.refus['signature']).toMatch(/bientôt/);
    expect(Object.keys(siennes[0]?.refus ?? {})).toEqual(['signature']);
    expect([laisses, manques]).toEqual([[], 1]);
  });

  test('des réponses faites pour un autre classeur sont dites, et n’écrivent rien', async () => {
    const reponses = {
      competences: lignes('Ambert', { competenceAo: 'Oui' }),
      inconnue: { genre: 'passer' } as const,
    };
    const atelier = await leCendreOuvert();
    const vue = await questions(atelier, { reponses });
    expect(plat(trouver(vue, 'competences').laisses.join())).toMatch(/Ambert : cette ligne n’est pas demandée/);
    expect(trouver(vue, 'competences').depassees).toEqual([]);
    expect(plat(vue.laisses.join())).toMatch(/« inconnue » n’existe pas/);
  });

  test('une ligne changée depuis ne garde pas sa réponse', async () => {
    const feuilles = {
      Communes: [
        ['Commune', 'Code Insee'],
        ['Le Cendre', '63069'],
      ],
    };
    const atelier = await atelierDe({ nom: 's.xlsx', octets: await unSuivi([leCendre[0]], feuilles) });
    const tenait = { nom: 'Le Cendre', codeInsee: '63000' };
    const reponses = { communes: lignes('Le Cendre', { population: '5000' }, { tenait }) };
    const { laisses, depassees } = trouver(await questions(atelier, { reponses }), 'communes');
    expect(laisses.join()).toMatch(/a changé depuis/);
    expect(depassees).toEqual(laisses);
  });
});

describe('la convention', () => {
  test('ce qu’elle dit est proposé avec son article, lue une seule fois', async () => {
    const atelier = await atelierDe(fichier(w01));
    const etapes: string[] = [];
    const suivies = { progres: (_: number, __: number, nom: string) => void etapes.push(nom) };
    const demande = { ...rien, convention: fichier(`${valbrune}/convention.docx`) };
    const vue = await operations.questions(atelier, demande, suivies);
    const ligne = trouver(vue, 'parties-et-periode').lignes[0];
    expect(plat(ligne?.proposees['signature']?.source ?? '')).toBe(
      'article 10 : « Fait à Valbrune, le 12 décembre 2025. »',
    );
    expect(trouver(vue, 'offre').lignes).toHaveLength(4);
    const reponses = { zones: { genre: 'sans-objet', pourquoi: 'Aucune.' } } as const;
    await operations.questions(atelier, { ...structuredClone(demande), reponses }, suivies);
    expect(etapes).toEqual(['Lecture de la convention', 'Recherche de ce qui manque']);
  });

  test('d’un autre territoire : la phrase est rendue, rien n’en est repris ; acceptée, elle sert', async () => {
    const atelier = await leCendreOuvert();
    const demande = { convention: fichier(`${valbrune}/convention.docx`) };
    const vue = await questions(atelier, demande);
    expect(vue.territoires).toHaveLength(1);
    expect(vue.remarques).toEqual([]);
    expect(trouver(vue, 'communes').lignes.map(({ nom }) => nom)).toEqual(['Le Cendre', 'Cournon-d’Auvergne']);
    const acceptee = await questions(atelier, { ...demande, acceptees: vue.territoires });
    expect(acceptee.territoires).toEqual([]);
    expect(trouver(acceptee, 'communes').lignes.map(({ nom }) => nom)).toContain('Valbrune');
  });

  test.each([
    ['abîmée', { nom: 'ctg.docx', octets: new Uint8Array([80, 75, 3, 4, 0, 0]) }],
    ['vide', { nom: 'ctg.txt', octets: new Uint8Array() }],
  ])('%s : une phrase à sa place, les questions restent', async (_, convention) => {
    const vue = await questions(await leCendreOuvert(), {
      convention,
      depuis: { nom: 'x.xlsx', octets: new Uint8Array(3) },
    });
    expect(vue.refus.convention).toMatch(/\.$/);
    expect(vue.refus.depuis).toMatch(/\.$/);
    expect(vue.questions.length).toBeGreaterThan(9);
  });
});

describe('l’écriture', () => {
  test('ce qui est confirmé est écrit, le reste « à confirmer » ; l’original est intact', async () => {
    const octets = await unSuivi([...leCendre]);
    const avant = octets.slice();
    const atelier = await atelierDe({ nom: 'suivi.xlsx', octets });
    const reponses = {
      'parties-et-periode': lignes('', { signature: '17/12/2025', caf: 'Caf du Puy-de-Dôme' }),
      zones: { genre: 'sans-objet', pourquoi: 'Aucune zone en tension.' },
      communes: { genre: 'passer' },
    } as const;
    const vue = await questions(atelier, { reponses });
    expect(vue.recapitulatif.ecrites.map(plat)).toEqual([
      expect.stringMatching(/^Les parties et la période.*; 3 valeurs à confirmer$/),
      expect.stringMatching(/^Les zones.* : « sans objet », déclaré dans la feuille Schéma$/),
    ]);
    const ecrite = await operations.completer(atelier, { ...rien, reponses }, ports);
    expect(ecrite.nombre).toBe(2);
    expect(ecrite.changements.map(plat)).toContain('Le point 3° : déclaré sans objet');
    const { dossier } = await lire(ecrite.fichier?.octets ?? new Uint8Array());
    expect(dossier.convention?.signature?.valeur).toBe('2025-12-17');
    expect(dossier.communes.flatMap(({ codeInsee }) => codeInsee ?? [])).toEqual([]);
    expect(octets).toEqual(avant);
  });

  test('le fichier de réponses de la page se relit, dans la page comme par la commande', async () => {
    const atelier = await leCendreOuvert();
    const reponses = { zones: { genre: 'document', ou: 'Convention, page 12' } } as const;
    const ecrit = await operations.ecrireReponses(atelier, { ...rien, reponses }, ports);
    expect(ecrit.nom).toBe('suivi-reponses.json');
    const { reponses: relues, laisses } = await operations.lireReponses(atelier, { fichier: ecrit });
    expect([relues['zones'], laisses]).toEqual([reponses.zones, []]);
  });

  test('rien à écrire : aucun fichier', async () => {
    const passees = Object.fromEntries(
      (await questions(await leCendreOuvert())).questions.map(({ id }) => [id, { genre: 'passer' } as const]),
    );
    const ecrite = await operations.completer(await leCendreOuvert(), { ...rien, reponses: passees }, ports);
    expect(ecrite.fichier).toBeNull();
  });
});

test('aucune question : le suivi d’exemple a déjà tout', async () => {
  const vue = await questions(await atelierDe(fichier('data/exemple/suivi-exemple.xlsx')));
  expect([vue.questions, vue.recapitulatif.ecrites]).toEqual([[], []]);
});

test('sans suivi ouvert, la phrase de toujours', async () => {
  const vide: Atelier = {
    ressources: { gabaritsCompiles: {}, regles: {}, textes: async () => ({}) },
    suivi: null,
    constats: null,
  };
  const operation: NomOperation = 'questions';
  await expect(operations[operation](vide, rien, ports)).rejects.toThrow('Choisissez d’abord un tableau de suivi.');
});
