import { readFileSync } from 'node:fs';
import { strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Demande, Retour, VueLigne, VueSuivi } from '../../src/page/protocole.js';
import { archiver } from '../../src/page/travail/archive.js';
import type { Atelier } from '../../src/page/travail/atelier.js';
import { traiter } from '../../src/page/travail/traiter.js';
import { exemple } from '../cli/lancer.js';

const suivi = { nom: 'suivi-exemple.xlsx', octets: new Uint8Array(readFileSync(exemple)) };
const date = '2028-06-30';

function atelierVide(): Atelier {
  return {
    ressources: { gabaritsCompiles: {}, regles: { r: '# R' }, textes: async () => ({}) },
    suivi: null,
    constats: null,
  };
}

async function demander(atelier: Atelier, message: Demande): Promise<readonly Retour[]> {
  const retours: Retour[] = [];
  await traiter(atelier, message, (retour) => retours.push(retour));
  return retours;
}

function csv(texte: string) {
  return { nom: 'suivi.csv', octets: strToU8(texte) };
}

describe('le travail de la page', () => {
  test('ouvre, dit où il en est, et garde le suivi', async () => {
    const atelier = atelierVide();
    const retours = await demander(atelier, {
      id: 7,
      operation: 'ouvrir',
      demande: { fichier: suivi, plan: null, correspondance: null, date, relu: false },
    });
    expect(retours.map((retour) => ('id' in retour ? `${retour.id} ${retour.genre}` : retour.genre))).toEqual([
      '7 etape',
      '7 etape',
      '7 etape',
      '7 fait',
    ]);
    const dernier = retours.at(-1);
    const vue = dernier?.genre === 'fait' ? (dernier.reponse as VueSuivi) : null;
    expect(vue).toMatchObject({ nom: 'suivi-exemple.xlsx', pret: true, gueris: null });
    expect(vue?.couverture.length).toBeGreaterThan(20);
    const constats = vue?.feuilles.flatMap(({ groupes }) => groupes.flat()) ?? [];
    expect(constats.find(({ cellule }) => cellule === 'N7')).toMatchObject({ titre: 'Fin', valeur: '« 15/06/2028 »' });
  });

  test.each<[string, Demande, Retour]>([
    [
      'un fichier refusé : la phrase du cœur',
      {
        id: 1,
        operation: 'ouvrir',
        demande: {
          fichier: { nom: 'a.xlsx', octets: new Uint8Array() },
          plan: null,
          correspondance: null,
          date,
          relu: false,
        },
      },
      { id: 1, genre: 'refus', message: expect.stringMatching(/Le fichier est vide/) },
    ],
    [
      'rien d’ouvert',
      { id: 2, operation: 'annoter', demande: { date } },
      { id: 2, genre: 'refus', message: 'Choisissez d’abord un tableau de suivi.' },
    ],
  ])('%s', async (_, message, attendu) => {
    expect((await demander(atelierVide(), message)).at(-1)).toEqual(attendu);
  });

  test('un défaut de nous n’est jamais lancé : il revient en un mot', async () => {
    const atelier = atelierVide();
    await demander(atelier, {
      id: 1,
      operation: 'ouvrir',
      demande: { fichier: suivi, plan: null, correspondance: null, date, relu: false },
    });
    Object.assign(atelier, { ressources: null });
    const [retour] = await demander(atelier, { id: 2, operation: 'expliquer', demande: { regle: 'r' } });
    expect(retour).toMatchObject({ id: 2, genre: 'defaut' });
  });

  test('la ligne d’une cellule : titres, cellule visée, donnée personnelle tue', async () => {
    const atelier = atelierVide();
    const fichier = csv('N°;Intitulé;Statut;Réalisations\n1;Crèche;En cours;06 12 34 56 78\n');
    await demander(atelier, {
      id: 1,
      operation: 'ouvrir',
      demande: { fichier, plan: null, correspondance: null, date, relu: false },
    });
    const [retour] = await demander(atelier, {
      id: 2,
      operation: 'ligne',
      demande: { feuille: 'suivi', cellule: 'D2' },
    });
    const vue = retour?.genre === 'fait' ? (retour.reponse as VueLigne) : null;
    expect(vue?.ligne).toBe(2);
    expect(vue?.cellules.map(({ adresse, titre, texte }) => `${adresse} ${titre} ${texte}`)).toEqual([
      'A2 N° 1',
      'B2 Intitulé Crèche',
      'C2 Statut En cours',
      'D2 Réalisations ',
    ]);
    expect(vue?.cellules.filter(({ masquee }) => masquee).map(({ adresse }) => adresse)).toEqual(['D2']);
  });

  test('relu : ce qui est réglé, ce qui est nouveau', async () => {
    const atelier = atelierVide();
    const lire = (texte: string, relu: boolean): Demande => ({
      id: 1,
      operation: 'ouvrir',
      demande: { fichier: csv(texte), plan: null, correspondance: null, date, relu },
    });
    await demander(atelier, lire('N°;Intitulé;Statut;Fin\n1;A;En cours;bientôt\n', false));
    const retour = (await demander(atelier, lire('N°;Intitulé;Statut;Fin\n1;A;?;31/12/2030\n', true))).at(-1);
    const vue = retour?.genre === 'fait' ? (retour.reponse as VueSuivi) : null;
    expect(vue?.gueris?.some(({ regle }) => regle === 'date-illisible')).toBe(true);
    expect(vue?.feuilles.flatMap(({ groupes }) => groupes.flat()).some(({ nouveau }) => nouveau)).toBe(true);
  });
});

test('une archive : mêmes fichiers, même date, mêmes octets', () => {
  const fichiers = [
    { nom: 'a.docx', octets: strToU8('docx') },
    { nom: 'b.json', octets: strToU8('{}'.repeat(500)) },
  ];
  const { nom, octets } = archiver('cdsf', fichiers, date);
  expect(nom).toBe('cdsf.zip');
  expect(archiver('cdsf', fichiers, date).octets).toEqual(octets);
  expect(Object.keys(unzipSync(octets))).toEqual(['cdsf/a.docx', 'cdsf/b.json']);
  expect(octets.length).toBeLessThan(600);
});
