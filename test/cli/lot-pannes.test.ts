import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { digestJoints } from '../../src/cli/lot/joints.js';
import { dossierVide } from './lancer.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const fautif = fileURLToPath(new URL('./fil-qui-meurt.cjs', import.meta.url));
const petit = fileURLToPath(new URL('../fixtures/suivis-recus/petit-suivi.csv', import.meta.url));
const nombre = 4;

interface Fin {
  readonly code: number | null;
  readonly sortie: string;
  readonly erreurs: string;
}

/** A batch started in a process of its own. */
function demarrer(sortie: string, env: Readonly<Record<string, string>> = {}, processus = 1) {
  const args = [cli, 'lot', suivis, '--sortie', sortie, '--date', '2028-06-30', '--processus', String(processus)];
  const enfant = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const textes = { sortie: '', erreurs: '' };
  enfant.stdout.on('data', (morceau) => {
    textes.sortie += morceau;
  });
  enfant.stderr.on('data', (morceau) => {
    textes.erreurs += morceau;
  });
  const simple = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');
  const fin = new Promise<Fin>((resolve) =>
    enfant.on('close', (code) => resolve({ code, sortie: simple(textes.sortie), erreurs: simple(textes.erreurs) })),
  );
  return { enfant, fin };
}

const paraitre = async (chemin: string) => {
  while (!existsSync(chemin)) await new Promise((resolve) => setTimeout(resolve, 5));
};

function contenu(dossier: string): Readonly<Record<string, string>> {
  const fichiers = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((entree) => entree.isFile());
  return Object.fromEntries(
    fichiers
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((chemin) => [relative(dossier, chemin), readFileSync(chemin).toString('base64')]),
  );
}

const suivis = join(dossierVide(), 'suivis');
mkdirSync(suivis);
for (let rang = 1; rang <= nombre; rang++) copyFileSync(petit, join(suivis, `suivi-${rang}.csv`));
const temoin = join(suivis, '..', 'temoin');
let entier: Readonly<Record<string, string>>;
beforeAll(async () => {
  await demarrer(temoin).fin;
  entier = contenu(temoin);
}, 60_000);

describe('un fil qui meurt n’emporte que son classeur', () => {
  test.each([
    ['fin', 'il se termine de lui-même, code 0, sans une erreur'],
    ['exception', 'une exception que rien n’attend'],
  ])(
    '%s : %s',
    async (comment) => {
      const sortie = join(dossierVide(), 'sortie');
      const faute = { NODE_OPTIONS: `--require ${fautif}`, FIL_QUI_MEURT: 'suivi-2.csv', COMMENT: comment };
      const { code, erreurs, sortie: texte } = await demarrer(sortie, faute).fin;
      expect(texte).toMatch(/^3 classeurs traités, 1 non lu\.$/m);
      expect(erreurs).toMatch(/^suivi-2\.csv : « .* » n’a pas pu être traité \(/m);
      expect(code).toBe(1);
      expect(readdirSync(sortie)).toEqual(
        expect.arrayContaining(['rapport-departement.docx', 'suivi-1', 'suivi-3', 'suivi-4']),
      );
    },
    60_000,
  );
});

describe('après une coupure', () => {
  test('tué net : la suite dit ce qu’elle reprend, l’achève, et ne laisse rien d’autre', async () => {
    const sortie = join(dossierVide(), 'sortie');
    const { enfant, fin } = demarrer(sortie);
    await paraitre(join(sortie, 'suivi-2', 'resume.json'));
    enfant.kill('SIGKILL');
    await fin;
    const faits = readdirSync(sortie).filter((nom) => !nom.startsWith('.')).length;
    const { code, erreurs } = await demarrer(sortie).fin;
    expect(code).toBe(0);
    expect(erreurs).toMatch(/^Le lot commencé le \d\d\/\d\d\/\d{4} à \d+ h \d\d s’est arrêté avant la fin\.$/m);
    expect(erreurs).toContain(`Reprise : ${faits} suivis déjà faits, ${nombre - faits} à faire.\n`);
    expect(contenu(sortie)).toEqual(entier);
  }, 60_000);

  test('le terminal fermé (SIGHUP) : une phrase, et le travail commencé est fini', async () => {
    const sortie = join(dossierVide(), 'sortie');
    const { enfant, fin } = demarrer(sortie);
    await paraitre(join(sortie, 'suivi-1', 'resume.json'));
    enfant.kill('SIGHUP');
    const { code, erreurs } = await fin;
    expect(code).toBe(130);
    expect(erreurs).toMatch(/^Arrêté : \d classeurs? .* Relancez la même commande pour reprendre\.$/m);
    expect(readdirSync(sortie).filter((nom) => nom.startsWith('.'))).toEqual([]);
  }, 60_000);

  test('le dossier de sortie enlevé pendant le travail : une phrase, code 2', async () => {
    const sortie = join(dossierVide(), 'sortie');
    const { fin } = demarrer(sortie);
    await paraitre(join(sortie, 'suivi-1', 'resume.json'));
    rmSync(sortie, { recursive: true });
    const { code, erreurs } = await fin;
    expect(erreurs).toMatch(/^Le dossier « .*sortie » a disparu pendant le travail/m);
    expect(code).toBe(2);
    expect(existsSync(sortie)).toBe(false);
  }, 60_000);
});

test('deux lots à la fois vers le même dossier : un seul travaille, l’autre le dit, et le résultat est entier', async () => {
  const sortie = join(dossierVide(), 'sortie');
  const fins = await Promise.all([1, 2].map(() => demarrer(sortie).fin));
  expect(fins.map(({ code }) => code).sort()).toEqual([0, 2]);
  expect(fins.find(({ code }) => code === 2)?.erreurs).toMatch(/^Un autre lot est en cours dans ce dossier de sortie/m);
  expect(contenu(sortie)).toEqual(entier);
}, 60_000);

test('un fichier joint enregistré pendant le travail compte pour ce qui en a été lu : la suite refait le classeur', async () => {
  const lu = 'a'.repeat(64);
  expect(await digestJoints(petit, ['petit-suivi.csv', 'absent.png'], new Map([['petit-suivi.csv', lu]]))).toEqual([
    { nom: 'absent.png', sha256: null },
    { nom: 'petit-suivi.csv', sha256: lu },
  ]);
});
