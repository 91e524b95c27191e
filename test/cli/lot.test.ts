import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { schemaLot } from '../../src/cli/lot/consolidation.js';
import { schemaEtat } from '../../src/cli/lot/etat.js';
import { formatProgression } from '../../src/cli/lot/progression.js';
import { createBombe, createMenteuse } from '../tableur/bombes.js';
import { checkDocx } from '../word/conformite.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const date = ['--date', '2028-06-30'];
const recus = fileURLToPath(new URL('../fixtures/suivis-recus', import.meta.url));
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const hostile = 'CON.. $(rm -rf ~) ;|& é\u202exslx.xlsx';

/** A folder of workbooks: the example, trackers as they are received, and what nobody should send. */
function unDepartement(): string {
  const dossier = join(dossierVide(), 'suivis');
  mkdirSync(dossier);
  copyFileSync(exemple, join(dossier, 'exemple.xlsx'));
  for (const nom of readdirSync(recus).filter((fichier) => !fichier.endsWith('.json')))
    copyFileSync(join(recus, nom), join(dossier, nom));
  copyFileSync(join(recus, 'petit-suivi.csv'), join(dossier, 'Petit-Suivi.ods.csv'));
  copyFileSync(exemple, join(dossier, hostile));
  writeFileSync(join(dossier, 'cassé.xlsx'), 'PK\u0003\u0004 rien de bon');
  writeFileSync(join(dossier, 'bombe.xlsx'), createBombe());
  writeFileSync(join(dossier, 'menteuse.xlsx'), createMenteuse(9 * 1024 * 1024));
  writeFileSync(join(dossier, '~$exemple.xlsx'), 'verrou');
  writeFileSync(join(dossier, '.caché.xlsx'), 'caché');
  writeFileSync(join(dossier, 'notes.txt'), 'à moi');
  return dossier;
}

/** So many copies of the example. */
function desCopies(nombre: number): string {
  const dossier = join(dossierVide(), 'suivis');
  mkdirSync(dossier);
  for (let rang = 1; rang <= nombre; rang++) copyFileSync(exemple, join(dossier, `suivi-${rang}.xlsx`));
  return dossier;
}

/** Every file of a folder, by its path from it. */
function contenu(dossier: string): Readonly<Record<string, string>> {
  const fichiers = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((entree) => entree.isFile());
  return Object.fromEntries(
    fichiers
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((chemin) => [relative(dossier, chemin), readFileSync(chemin).toString('base64')]),
  );
}

describe('un département entier', () => {
  const suivis = unDepartement();
  const sortie = join(suivis, '..', 'sortie');
  let resultat: ReturnType<typeof lancer>;
  beforeAll(() => {
    resultat = lancer('lot', suivis, '--sortie', sortie, ...date, '--processus', '2');
  }, 300_000);

  test('un mauvais fichier n’arrête pas les autres : il est nommé à la fin, avec sa phrase, et la sortie est 1', () => {
    expect(resultat.code).toBe(1);
    expect(resultat.sortie).toMatch(/^12 classeurs traités, 3 non lus\.$/m);
    const phrases = resultat.erreurs.split('\n').filter((ligne) => / : /.test(ligne));
    expect(phrases.map((ligne) => ligne.slice(0, ligne.indexOf(' : ')))).toEqual(
      expect.arrayContaining(['bombe.xlsx', 'cassé.xlsx', 'menteuse.xlsx']),
    );
    expect(resultat.erreurs).not.toMatch(/\n\s+at |imprévue/);
  });

  test('la phrase est celle de la commande seule', () => {
    const seule = lancer('verifier', join(suivis, 'bombe.xlsx')).erreurs.trim();
    expect(resultat.erreurs).toContain(`bombe.xlsx : ${seule}`);
  });

  test('chaque classeur a son dossier, nommé d’après lui, sûr et distinct ; les verrous et le reste sont laissés', () => {
    const dossiers = readdirSync(sortie, { withFileTypes: true })
      .filter((entree) => entree.isDirectory())
      .map(({ name }) => name);
    expect(dossiers).toHaveLength(12);
    expect(dossiers).toContain('_CON.. $(rm -rf ~) ;_& é_xslx');
    expect(dossiers).toContain('Petit-Suivi.ods');
    expect(readdirSync(join(sortie, 'exemple'))).toEqual(['bilan-intermediaire.docx', 'resume.json']);
    expect(new Set(dossiers.map((nom) => nom.toLowerCase())).size).toBe(12);
  });

  test('le bilan est celui de la commande seule, octet pour octet', () => {
    const seul = join(dossierVide(), 'bilan.docx');
    lancer('bilan', join(suivis, 'exemple.xlsx'), ...date, '--sortie', seul);
    expect(readFileSync(join(sortie, 'exemple', 'bilan-intermediaire.docx')).equals(readFileSync(seul))).toBe(true);
  });

  test('le rapport est un document Word sans défaut, et le classeur consolidé s’ouvre', () => {
    expect(checkDocx(readFileSync(join(sortie, 'rapport-departement.docx')))).toEqual([]);
    expect(readFileSync(join(sortie, 'consolidation.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('les résumés et les données du lot suivent leur schéma', () => {
    const donnees = schemaLot.parse(JSON.parse(readFileSync(join(sortie, 'lot.json'), 'utf8')));
    expect(donnees.classeurs).toHaveLength(15);
    expect(donnees.classeurs.map(({ fichier }) => fichier)).toEqual(
      donnees.classeurs.map(({ fichier }) => fichier).sort(),
    );
    schemaEtat.parse(JSON.parse(readFileSync(join(sortie, 'exemple', 'resume.json'), 'utf8')));
  });

  test('avec un seul processus : les mêmes octets', () => {
    const autre = join(dossierVide(), 'sortie');
    lancer('lot', suivis, '--sortie', autre, ...date, '--processus', '1');
    expect(contenu(autre)).toEqual(contenu(sortie));
  }, 300_000);

  test('refait : rien n’est à refaire, et --format json donne les données du lot', () => {
    const avant = statSync(join(sortie, 'exemple', 'bilan-intermediaire.docx')).mtimeMs;
    const { code, sortie: json } = lancer('lot', suivis, '--sortie', sortie, ...date, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(json)).toEqual(
      JSON.parse(readFileSync(join(sortie, 'lot.json'), 'utf8').replace(/[\u00a0\u202f]/g, ' ')),
    );
    expect(statSync(join(sortie, 'exemple', 'bilan-intermediaire.docx')).mtimeMs).toBe(avant);
  }, 180_000);
});

describe('reprendre', () => {
  test('après Ctrl+C : ce qui est commencé se termine, le reste est fait la fois suivante, aux mêmes octets', async () => {
    const suivis = desCopies(5);
    const sortie = join(suivis, '..', 'sortie');
    const args = ['lot', suivis, '--sortie', sortie, ...date, '--processus', '1'];
    const enfant = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let erreurs = '';
    enfant.stderr.on('data', (morceau) => {
      erreurs += morceau;
    });
    const fini = new Promise<number | null>((resolve) => enfant.on('close', resolve));
    while (!existsSync(join(sortie, 'suivi-1', 'resume.json'))) await new Promise((resolve) => setTimeout(resolve, 5));
    enfant.kill('SIGINT');
    expect(await fini).toBe(130);
    expect(erreurs.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      /Arrêté : \d classeurs? (?:est fait|sont faits), il en reste (?:un|\d)\. Le rapport n’est pas écrit\. Relancez la même commande pour reprendre\./,
    );
    expect(existsSync(join(sortie, 'lot.json'))).toBe(false);
    const faits = readdirSync(sortie);
    expect(faits.length).toBeLessThan(5);
    expect(faits.filter((nom) => nom.startsWith('.'))).toEqual([]);
    const dates = faits.map((nom) => statSync(join(sortie, nom, 'bilan-intermediaire.docx')).mtimeMs);

    const suite = lancer(...args);
    expect(suite.sortie).toMatch(new RegExp(`${faits.length} repris d’un lot précédent`));
    expect(faits.map((nom) => statSync(join(sortie, nom, 'bilan-intermediaire.docx')).mtimeMs)).toEqual(dates);
    const dUneTraite = join(dossierVide(), 'sortie');
    lancer('lot', suivis, '--sortie', dUneTraite, ...date);
    expect(contenu(sortie)).toEqual(contenu(dUneTraite));
  }, 300_000);

  test('un classeur modifié, une autre date ou un document disparu sont refaits ; une correction faite dans Word, jamais perdue', () => {
    const suivis = desCopies(2);
    const sortie = join(suivis, '..', 'sortie');
    const relancer = (...options: readonly string[]) => lancer('lot', suivis, '--sortie', sortie, ...date, ...options);
    relancer();
    copyFileSync(exemple.replace('exemple.xlsx', 'exemple-2027.xlsx'), join(suivis, 'suivi-1.xlsx'));
    const bilan = join(sortie, 'suivi-2', 'bilan-intermediaire.docx');
    rmSync(bilan);
    expect(relancer().sortie).toMatch(/^2 classeurs traités\./);

    writeFileSync(bilan, 'corrigé dans Word');
    expect(relancer().sortie).toMatch(/2 repris/);
    const autreDate = lancer('lot', suivis, '--sortie', sortie, '--date', '2028-07-01');
    expect(autreDate.code).toBe(1);
    expect(autreDate.erreurs).toMatch(
      /suivi-2\.xlsx : « .*bilan-intermediaire\.docx » a été modifié depuis qu’il a été écrit/,
    );
    expect(readFileSync(bilan, 'utf8')).toBe('corrigé dans Word');
    expect(lancer('lot', suivis, '--sortie', sortie, '--date', '2028-07-01', '--forcer').code).toBe(0);
    expect(readFileSync(bilan).subarray(0, 2).toString()).toBe('PK');

    writeFileSync(join(sortie, 'rapport-departement.docx'), 'relu par la Caf');
    const refus = lancer('lot', suivis, '--sortie', sortie, '--date', '2028-07-01');
    expect(refus).toMatchObject({
      code: 2,
      erreurs: expect.stringMatching(/rapport-departement\.docx » a été modifié/),
    });
  }, 300_000);
});

describe('ce qui se demande', () => {
  test('d’autres documents, chacun à sa place', () => {
    const suivis = desCopies(1);
    const sortie = join(suivis, '..', 'sortie');
    const { code } = lancer('lot', suivis, '--sortie', sortie, ...date, '--documents', 'etape,cdsf,annexes');
    expect(code).toBe(0);
    const ecrits = Object.keys(contenu(join(sortie, 'suivi-1')));
    expect(ecrits).toContain('bilan-etape.docx');
    expect(ecrits).toContain(join('cdsf', '1-lettre-de-transmission.docx'));
    expect(ecrits.filter((nom) => nom.startsWith('annexes'))).toHaveLength(6);
  }, 180_000);

  test('--definitif est refusé classeur par classeur ; --documents aucun ne fait que le rapport', () => {
    const suivis = desCopies(1);
    copyFileSync(join(recus, 'petit-suivi.csv'), join(suivis, 'petit.csv'));
    const sortie = join(suivis, '..', 'sortie');
    const definitif = lancer('lot', suivis, '--sortie', sortie, ...date, '--definitif');
    expect(definitif.code).toBe(1);
    expect(definitif.erreurs).toMatch(/petit\.csv : Le document définitif n’a pas été écrit/);
    expect(existsSync(join(sortie, 'suivi-1', 'bilan-intermediaire.docx'))).toBe(true);
    expect(readdirSync(join(sortie, 'petit'))).toEqual(['resume.json']);
    const rapport = join(suivis, '..', 'rapport');
    lancer('lot', suivis, '--sortie', rapport, ...date, '--documents', 'aucun');
    expect(readdirSync(join(rapport, 'suivi-1'))).toEqual(['resume.json']);
  }, 180_000);

  test('un motif entre guillemets va dans les sous-dossiers, et deux fichiers de même nom ne se confondent pas', () => {
    const racine = dossierVide();
    for (const nom of ['nord', 'sud']) {
      mkdirSync(join(racine, nom));
      copyFileSync(join(recus, 'petit-suivi.csv'), join(racine, nom, 'suivi.csv'));
    }
    const sortie = join(racine, 'sortie');
    const demande = ['lot', join(racine, '**', '*.csv'), '--sortie', sortie, '--documents', 'aucun', ...date];
    expect(lancer(...demande).sortie).toMatch(/^2 classeurs traités/);
    expect(readdirSync(sortie).sort()).toEqual([
      'consolidation.xlsx',
      'lot.json',
      'nord - suivi (csv)',
      'rapport-departement.docx',
      'sud - suivi (csv)',
    ]);
  }, 180_000);

  test('un fichier qui demande trop de temps est laissé de côté, seul', () => {
    const suivis = desCopies(1);
    const sortie = join(suivis, '..', 'sortie');
    const { code, erreurs } = lancer('lot', suivis, '--sortie', sortie, ...date, '--delai', '0.05');
    expect(code).toBe(2);
    expect(erreurs).toMatch(/suivi-1\.xlsx : « .* » demande plus de 0,05 secondes?, et a été laissé de côté/);
    expect(existsSync(join(sortie, 'suivi-1'))).toBe(false);
  }, 60_000);

  test.each([
    [['absent'], /« absent » n’existe pas/],
    [
      ['SUIVIS', '--documents', 'intermédiare'],
      /ne connaît pas « intermédiare » .* Vouliez-vous dire « intermediaire » \?/,
    ],
    [['SUIVIS', '--processus', '0'], /--processus attend un nombre entier/],
    [['SUIVIS', '--sortie', 'SUIVIS'], /--sortie désigne le dossier des classeurs/],
    [['VIDE'], /ne contient aucun tableau de suivi/],
    [['VIDE/*.xlsx'], /Aucun tableau de suivi .* ne correspond/],
    [['SUIVIS', '--modele', 'SUIVIS/suivi-1.xlsx'], /./],
  ])('%j : rien n’est écrit, sortie 2', (args, phrase) => {
    const suivis = desCopies(1);
    const vide = dossierVide();
    const reels = args.map((mot) => mot.replace('SUIVIS', suivis).replace('VIDE', vide));
    const sortie = join(vide, 'sortie');
    const {
      code,
      erreurs,
      sortie: texte,
    } = lancer('lot', ...reels, ...(args.includes('--sortie') ? [] : ['--sortie', sortie]));
    expect({ code, texte }).toEqual({ code: 2, texte: '' });
    expect(erreurs).toMatch(phrase);
    expect(existsSync(sortie)).toBe(false);
    expect(readdirSync(suivis)).toEqual(['suivi-1.xlsx']);
  });
});

test('la progression dit combien sont faits, et combien de temps il reste', () => {
  expect(formatProgression(0, 40, 0)).toBe('░░░░░░░░░░░░░░░░░░░░░░░░ 0 / 40 classeurs');
  expect(formatProgression(10, 40, 10_000)).toBe('██████░░░░░░░░░░░░░░░░░░ 10 / 40 classeurs, encore 30 s environ');
  expect(formatProgression(40, 40, 40_000)).toBe('████████████████████████ 40 / 40 classeurs');
});

test('un lien qui ne mène nulle part est nommé, et les autres sont traités', () => {
  const dossier = desCopies(1);
  symlinkSync('nulle-part.xlsx', join(dossier, 'rompu.xlsx'));
  const { code, sortie, erreurs } = lancer('lot', dossier, ...date, '--sortie', join(dossier, '..', 'sortie'));
  expect(`${sortie}${erreurs}`).toContain('rompu.xlsx');
  expect(`${sortie}${erreurs}`).not.toContain('défaut de bilan-ctg');
  expect(code).toBe(1);
  expect(existsSync(join(dossier, '..', 'sortie', 'suivi-1'))).toBe(true);
});
