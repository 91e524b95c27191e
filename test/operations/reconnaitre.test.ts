import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GabaritsCompiles } from '../../src/documents/gabarits.js';
import * as programme from '../../src/index.js';
import { reconnaitre } from '../../src/operations/reconnaitre.js';
import { exemple } from '../cli/lancer.js';

const { gabaritsCompiles } = createRequire(import.meta.url)('../../dist/gabarits.js') as {
  readonly gabaritsCompiles: GabaritsCompiles;
};
const lire = (chemin: string, nom = chemin.slice(chemin.lastIndexOf('/') + 1)) => ({
  nom,
  octets: new Uint8Array(readFileSync(chemin)),
});
const vide = (nom: string) => ({ nom, octets: new Uint8Array() });
let suivi: programme.SuiviVerifie;

beforeAll(async () => {
  suivi = await programme.verifier(await programme.ouvrir(lire(exemple)), '2028-06-30');
});

describe('à quoi sert un fichier que l’on dépose', () => {
  test.each([
    [lire(exemple), 'suivi'],
    [lire('data/exemple/plan-signe-avenant-1.json'), 'plan'],
    [lire('data/exemple/charte-exemple.docx'), 'charte'],
    [lire('test/fixtures/convention/fiches-tableaux/convention.docx'), 'convention'],
    [lire('test/fixtures/convention/fiches-tableaux/convention.pdf'), 'convention'],
    [vide('annexe.odt'), 'convention'],
    [{ nom: 'a.json', octets: strToU8('{"version":1,"feuilles":[]}') }, 'correspondance'],
    [{ nom: 'a.json', octets: strToU8('\ufeff{"version":1,"reponses":[]}') }, 'reponses'],
    [{ nom: 'a.json', octets: strToU8('[1]') }, 'inconnu'],
    [vide('logo.PNG'), 'image'],
    [vide('bilan-final.hbs'), 'gabarit'],
    [vide('suivi.ods'), 'suivi'],
    [vide('suivi.xls'), 'suivi'],
    [vide('suivi.XLSB'), 'suivi'],
    [{ nom: 'suivi.csv', octets: strToU8('N°;Intitulé;Statut\n1;Crèche;En cours\n') }, 'suivi'],
    [vide('vacances.mp4'), 'inconnu'],
    [vide('sans extension'), 'inconnu'],
  ] as const)('%o', async (fichier, attendu) => {
    expect(await reconnaitre(fichier)).toBe(attendu);
  });

  test('un bilan de l’outil, que l’on a corrigé ; les fiches à rendre', async () => {
    const textes = { gabaritsCompiles, definitif: false };
    const { fichiers } = await programme.bilan(suivi, { ...textes, type: 'intermediaire' });
    const groupes = programme.regrouper(suivi, 'pilote');
    const fiches = [
      ...(await programme.fiches(suivi, groupes.slice(0, 1), { ...textes, format: 'docx' })),
      ...(await programme.fiches(suivi, groupes.slice(0, 1), { ...textes, format: 'csv' })),
    ];
    expect(await Promise.all([...fichiers, ...fiches].map(reconnaitre))).toEqual(['bilan', 'fiche', 'fiche']);
  });

  test('un plan ou un papier à en-tête abîmé reste ce que dit son nom : la lecture le refusera', async () => {
    const abime = strToU8('rien de bon');
    expect(await reconnaitre({ nom: 'plan-signe.json', octets: abime })).toBe('plan');
    expect(await reconnaitre({ nom: 'mairie.docx', octets: abime })).toBe('charte');
  });
});
