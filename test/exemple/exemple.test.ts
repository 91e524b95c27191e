import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { lire } from '../tableur/fabrique.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const chemin = join(racine, 'data', 'exemple', 'suivi-exemple.xlsx');
const octets = new Uint8Array(readFileSync(chemin));
const { dossier, constats: constatsDeLecture } = await lire(octets);
const { constats, couverture } = runControles(dossier, { date: '2028-06-30', constatsDeLecture });

describe('le classeur d’exemple', () => {
  test('est, octet pour octet, celui que le script fabrique, où que ce soit', () => {
    const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-exemple-'));
    const script = join(racine, 'scripts', 'exemple.js');
    for (const fuseau of ['America/Los_Angeles', 'Pacific/Auckland']) {
      const sortie = join(travail, `${fuseau.replace('/', '-')}.xlsx`);
      execFileSync(process.execPath, [script, sortie], { env: { ...process.env, TZ: fuseau } });
      expect(readFileSync(sortie).equals(octets)).toBe(true);
    }
    rmSync(travail, { recursive: true });
  });

  test('se lit sans qu’une cellule soit refusée', () => {
    expect(constatsDeLecture.map(({ regle, cellule }) => [regle, cellule])).toEqual([['colonne-inconnue', 'AJ3']]);
    expect(dossier.feuillesInconnues).toEqual(['Lisez-moi']);
  });

  test.each<[Exclude<keyof Dossier, 'convention' | 'feuilles' | 'territoire'>, number]>([
    ['communes', 2],
    ['actions', 45],
    ['offre', 30],
    ['besoins', 6],
    ['zones', 3],
    ['operations', 8],
    ['emplois', 6],
    ['indicateurs', 12],
    ['mesures', 24],
    ['instances', 12],
    ['redaction', 14],
    ['avenants', 1],
  ])('a dans « %s » au moins %i lignes', (feuille, minimum) => {
    expect(dossier[feuille].length).toBeGreaterThanOrEqual(minimum);
  });

  test('n’a rien de bloquant, et quelques points à corriger', () => {
    expect(constats.filter(({ gravite }) => gravite === 'empeche-envoi')).toEqual([]);
    const majeurs = constats.filter(({ gravite }) => gravite === 'a-corriger');
    expect(majeurs.length).toBeGreaterThanOrEqual(3);
    expect(majeurs.length).toBeLessThanOrEqual(10);
  });

  test('montre une couverture presque entière : deux points en partie, la compatibilité déclarée', () => {
    const manquantes = couverture.filter(({ etat }) => etat !== 'constatee' && etat !== 'sans-objet');
    expect(manquantes.map(({ exigence, etat }) => [exigence, etat])).toEqual([
      ['D214-10-1-I-4-a', 'partielle'],
      ['D214-10-1-I-4-f', 'partielle'],
      ['L214-2-I-1', 'declaree'],
    ]);
  });

  test('montre chaque statut, les sept champs de la convention et ses cinq enjeux', () => {
    const statuts = new Set(dossier.actions.map(({ statut }) => statut?.valeur));
    expect([...statuts].sort()).toEqual([
      'abandonnee',
      'en-cours',
      'non-demarree',
      'partielle',
      'perenne',
      'realisee',
      'reportee',
      'suspendue',
    ]);
    const champs = new Set(dossier.actions.flatMap(({ champs }) => champs?.valeur.map(({ code }) => code) ?? []));
    expect([...champs]).toEqual(
      expect.arrayContaining([
        'petite-enfance',
        'parentalite',
        'enfance-jeunesse',
        'animation-vie-sociale',
        'logement',
        'acces-aux-droits',
        'handicap',
      ]),
    );
    const enjeux = new Set(dossier.actions.map(({ enjeu }) => enjeu?.valeur));
    expect(enjeux).toEqual(new Set(dossier.convention?.enjeux?.valeur));
  });

  test('dit ce que chaque action contient, qui la porte, avec qui et où', () => {
    const incompletes = dossier.actions.filter(
      ({ description, objectif, pilote, eluReferent, partenaires, communes }) =>
        !description || !objectif || !pilote || !eluReferent || !partenaires || !communes,
    );
    expect(incompletes.map(({ numero }) => numero?.valeur)).toEqual([]);
  });

  test('compte les places comme ses besoins les comptent', () => {
    const placesDe = (commune: string) =>
      dossier.offre
        .filter((equipement) => equipement.commune?.valeur === commune)
        .reduce((somme, { placesDebut }) => somme + (placesDebut?.valeur ?? 0), 0);
    for (const commune of ['Le Cendre', 'Cournon-d’Auvergne']) {
      const besoin = dossier.besoins.find(
        ({ territoire, annee }) => territoire?.valeur === commune && annee?.valeur === 2025,
      );
      expect(placesDe(commune)).toBe(besoin?.places?.valeur);
    }
  });

  test('finance chaque opération à l’euro près, et pas plus par action que l’action n’a prévu', () => {
    for (const { intitule, cout, financements } of dossier.operations) {
      const total = financements?.valeur.reduce((somme, { montant }) => somme + (montant ?? 0), 0);
      expect([intitule?.valeur, total]).toEqual([intitule?.valeur, cout?.valeur]);
    }
    for (const { numero, budgetPrevu } of dossier.actions) {
      const operations = dossier.operations.filter(({ action }) => action?.valeur === numero?.valeur);
      const couts = operations.reduce((somme, { cout }) => somme + (cout?.valeur ?? 0), 0);
      expect(couts, `action ${numero?.valeur}`).toBeLessThanOrEqual(budgetPrevu?.valeur ?? Number.POSITIVE_INFINITY);
    }
  });

  test('mesure chaque indicateur au moins deux fois', () => {
    const mesures = dossier.indicateurs.map(
      ({ numero }) => dossier.mesures.filter(({ indicateur }) => indicateur?.valeur === numero?.valeur).length,
    );
    expect(Math.min(...mesures)).toBeGreaterThanOrEqual(2);
  });

  test('dit que ses données sont fictives, et ne porte ni courriel, ni téléphone, ni nom de personne', () => {
    expect(dossier.convention?.donneesFictives?.valeur).toBe(true);
    const texte = Object.values(unzipSync(octets, { filter: ({ name }) => name === 'xl/sharedStrings.xml' }))
      .map((partie) => strFromU8(partie))
      .join();
    expect(texte).toContain('données fictives');
    expect(texte).not.toMatch(/@|\b0[1-9](?:[ .]?\d{2}){4}\b/);
    const rgpd = new Set(['courriel', 'telephone', 'nir', 'nom-de-personne']);
    expect(constats.filter(({ regle }) => rgpd.has(regle))).toEqual([]);
  });
});
