import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { lire } from '../tableur/fabrique.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const suivis = join(racine, 'test', 'fixtures', 'suivis-etrangers');
const lireSuivi = (nom: string) => lire(new Uint8Array(readFileSync(join(suivis, nom))));

test('les suivis sont, octet pour octet, ceux que le script fabrique', () => {
  const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-suivis-'));
  execFileSync(process.execPath, [join(racine, 'scripts', 'exemple', 'suivis-etrangers.js'), travail]);
  const noms = readdirSync(suivis).sort();
  expect(readdirSync(travail).sort()).toEqual(noms);
  expect(noms).toHaveLength(3);
  for (const nom of noms) expect(readFileSync(join(travail, nom)).equals(readFileSync(join(suivis, nom)))).toBe(true);
  rmSync(travail, { recursive: true });
});

describe('une seule feuille : logo, titres sur deux lignes, axes fusionnés, sous-totaux, ligne masquée', async () => {
  const { dossier, constats } = await lireSuivi('une-seule-feuille.xlsx');

  test('les neuf actions sont lues, sans les sous-totaux, chacune avec son axe et son statut', () => {
    expect(
      dossier.actions.map(({ numero, axe, statut }) => [
        numero?.valeur,
        axe?.valeur.replace(/\s+/g, ' '),
        statut?.valeur ?? null,
      ]),
    ).toEqual([
      ['1', 'AXE 1 PETITE ENFANCE', 'en-cours'],
      ['2', 'AXE 1 PETITE ENFANCE', 'realisee'],
      ['3', 'AXE 1 PETITE ENFANCE', 'perenne'],
      ['4', 'AXE 2 PARENTALITÉ', null],
      ['5', 'AXE 2 PARENTALITÉ', 'non-demarree'],
      ['6', 'AXE 3 JEUNESSE', null],
      ['7', 'AXE 3 JEUNESSE', 'suspendue'],
      ['8', 'AXE 3 JEUNESSE', 'abandonnee'],
      ['9', 'AXE 4 ACCÈS AUX DROITS', null],
    ]);
  });

  test('les titres du bas prennent le sens que leur groupe leur donne, et chaque montant va à son financeur', () => {
    const [premiere] = dossier.actions;
    expect([premiere?.debut?.valeur, premiere?.fin?.valeur]).toEqual(['2024-09-01', '2026-09-30']);
    expect([premiere?.budgetPrevu?.valeur, premiere?.budgetRealise?.valeur]).toEqual([280000, 96000.5]);
    expect(premiere?.cofinancements?.valeur).toEqual([
      { financeur: 'Caf', montant: 120000 },
      { financeur: 'DETR', montant: 60000 },
    ]);
  });

  test.each([
    ['date-approchee', 'I6'],
    ['montant-illisible', 'J8'],
    ['date-sans-terme', 'I11'],
    ['statut-ambigu', 'P11'],
    ['montant-illisible', 'J12'],
    ['montant-illisible', 'J14'],
    ['montant-illisible', 'K14'],
    ['statut-ambigu', 'P13'],
    ['statut-ambigu', 'P16'],
  ])('ce qui ne se devine pas est dit à sa place : %s en %s', (regle, cellule) => {
    expect(constats).toContainEqual(expect.objectContaining({ regle, cellule, feuille: 'Feuil1' }));
  });

  test('le téléphone d’un texte libre est signalé, l’adresse d’un service ne l’est pas', () => {
    const { constats: tous } = runControles(dossier, { date: '2026-03-31', constatsDeLecture: constats });
    expect(
      tous
        .filter(({ regle }) => regle === 'telephone' || regle === 'courriel')
        .map(({ regle, cellule }) => [regle, cellule]),
    ).toEqual([['telephone', 'Q14']]);
  });
});

describe('un onglet par thématique', async () => {
  const { dossier, constats } = await lireSuivi('onglets-par-thematique.xlsx');

  test('les actions de la petite enfance sont lues avec leurs titres d’origine', () => {
    const petiteEnfance = dossier.actions.filter(({ numero }) => numero?.valeur.startsWith('PE-'));
    expect(petiteEnfance.map(({ intitule, statut }) => [intitule?.valeur, statut?.valeur ?? null])).toEqual([
      ['Extension du multi-accueil', 'en-cours'],
      ['Guichet unique', 'realisee'],
      ['MAM du bourg', 'non-demarree'],
      ['Accueil d’urgence', null],
    ]);
  });

  test('chaque onglet d’actions est lu, avec le champ que son titre nomme, et c’est dit une fois', () => {
    const lus = new Map(dossier.actions.map(({ origine, champs }) => [origine.feuille, champs]));
    expect([...lus].map(([onglet, champs]) => [onglet, champs?.valeur.map(({ code }) => code)])).toEqual([
      ['Petite Enfance', ['petite-enfance']],
      ['Parentalité', ['parentalite']],
      ['Jeunesse', ['jeunesse']],
    ]);
    expect([...lus.values()].map((champs) => champs?.origine)).toEqual(
      [...lus.keys()].map((feuille) => ({ feuille, cellule: 'A1' })),
    );
    const dits = constats.filter(({ regle }) => regle === 'champ-propose');
    expect(dits.map(({ feuille, cellule }) => [feuille, cellule])).toEqual(
      [...lus.keys()].map((feuille) => [feuille, 'A1']),
    );
    expect(dossier.actions).toHaveLength(9);
  });
});

describe('une colonne par année, des numéros saisis comme des nombres', async () => {
  const { dossier } = await lireSuivi('suivi-par-annee.xlsx');

  test('les sept actions sont lues ; 1.1 et 1.10 restent deux actions, le total n’en est pas une', () => {
    expect(dossier.actions.map(({ numero }) => numero?.valeur)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.10',
      '2.1',
      '2.2',
      '3.1',
    ]);
  });

  test('l’enjeu fusionné vaut pour toutes ses lignes', () => {
    expect(dossier.actions.slice(0, 4).map(({ enjeu }) => enjeu?.valeur)).toEqual(
      Array.from({ length: 4 }, () => 'Répondre aux besoins d’accueil'),
    );
  });

  test('les croix sous les années donnent le début et la fin, et ne restent nulle part ailleurs', () => {
    expect(dossier.actions.map(({ numero, debut, fin }) => [numero?.valeur, debut?.valeur, fin?.valeur])).toEqual([
      ['1.1', '2024-01-01', '2026-12-31'],
      ['1.2', '2025-01-01', '2027-12-31'],
      ['1.3', '2024-01-01', '2027-12-31'],
      ['1.10', '2025-01-01', '2026-12-31'],
      ['2.1', '2024-01-01', '2027-12-31'],
      ['2.2', '2026-01-01', '2026-12-31'],
      ['3.1', '2024-01-01', '2025-12-31'],
    ]);
    expect([dossier.actions[0]?.debut?.origine.cellule, dossier.actions[0]?.fin?.origine.cellule]).toEqual([
      'H5',
      'J5',
    ]);
    expect(dossier.actions.flatMap(({ autres }) => Object.keys(autres))).toEqual(['Situation (en toutes lettres)']);
  });

  test('le suivi de chaque année est gardé avec son année', () => {
    const creche = dossier.actions.find(({ numero }) => numero?.valeur === '1.3');
    for (const note of ['2024 : Programme', '2025 : Concours infructueux', '2026 : Relance'])
      expect(creche?.realisations?.valeur).toContain(note);
  });

  test('un pourcentage écrit 30, 50 %, 100% ou 0,75 est compris', () => {
    const tauxDe = (numero: string) =>
      dossier.actions.find((action) => action.numero?.valeur === numero)?.avancement?.valeur;
    expect(['1.1', '1.2', '1.3', '1.10', '2.2', '3.1'].map(tauxDe)).toEqual([0.75, 0.5, 0.3, 1, 0, 1]);
  });
});
