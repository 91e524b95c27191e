import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { sha256Of } from '../../src/cli/empreintes.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** How many times the command is killed; `ESSAIS=200` for a long trial. */
const essais = Number(process.env['ESSAIS'] ?? 8);
const date = ['--date', '2028-06-30'];
const ancien = 'ce que j’avais écrit';

/** The command started in a process of its own, not waited for. */
function demarrer(...args: readonly string[]): {
  readonly processus: ChildProcess;
  readonly fin: Promise<number | null>;
} {
  const processus = spawn(process.execPath, [cli, ...args], { stdio: 'ignore' });
  return { processus, fin: new Promise((resolve) => processus.on('exit', (code) => resolve(code))) };
}

const temporaires = (dossier: string) => readdirSync(dossier).filter((nom) => nom.endsWith('.tmp'));

/** A file system of a few kilobytes, with what was asked of it; null, and why is said, when it cannot be mounted here. */
function monter(options: string): string | null {
  const dossier = dossierVide();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dossier], { stdio: 'pipe' });
  } catch (erreur) {
    console.warn(
      `Épreuve sautée : un système de fichiers d’essai demande d’être root (${String(erreur).split('\n')[0]}).`,
    );
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', dossier]));
  return dossier;
}

describe('un disque plein laisse l’ancien fichier entier, et le dit', () => {
  test('bilan --forcer', (contexte) => {
    const dossier = monter('size=40k');
    if (!dossier) return contexte.skip('il faut être root pour monter un petit disque');
    const sortie = join(dossier, 'bilan.docx');
    writeFileSync(sortie, ancien);
    const { code, erreurs } = lancer('bilan', exemple, ...date, '--sortie', sortie, '--forcer');
    expect(erreurs).toMatch(/le disque est plein/);
    expect(code).toBe(2);
    expect(readFileSync(sortie, 'utf8')).toBe(ancien);
    expect(readdirSync(dossier)).toEqual(['bilan.docx']);
  });

  test('un dossier de pièces : rien n’est créé', (contexte) => {
    const dossier = monter('size=60k');
    if (!dossier) return contexte.skip('il faut être root pour monter un petit disque');
    const { code, erreurs } = lancer('cdsf', exemple, ...date, '--sortie', join(dossier, 'envoi'));
    expect(erreurs).toMatch(/le disque est plein/);
    expect(code).toBe(2);
    expect(readdirSync(dossier)).toEqual([]);
  });

  test('un lot : ce qui est fait reste, le reste est nommé ; la place revenue, il est repris', (contexte) => {
    const dossier = monter('size=300k');
    if (!dossier) return contexte.skip('il faut être root pour monter un petit disque');
    const suivis = dossierVide();
    for (const nom of ['a', 'b', 'c', 'd', 'e', 'f'])
      copyFileSync(exemple.replace('exemple.xlsx', 'exemple-2026.xlsx'), join(suivis, `${nom}.xlsx`));
    const args = ['lot', suivis, '--sortie', join(dossier, 'sortie'), ...date];
    const { code, erreurs } = lancer(...args);
    expect(erreurs).toMatch(
      /^f\.xlsx : Le dossier « [^«]*\/sortie\/f » ne peut pas être écrit : le disque est plein\./m,
    );
    expect(code).toBe(2);
    const faits = readdirSync(join(dossier, 'sortie'));
    expect(faits).toContain('a');
    expect(faits.filter((nom) => nom.startsWith('.'))).toEqual([]);
    execFileSync('mount', ['-o', 'remount,size=9m', dossier]);
    expect(lancer(...args).erreurs).toMatch(/^Reprise : \d suivis? déjà faits?, \d à faire\.$/m);
    expect(readdirSync(join(dossier, 'sortie'))).toEqual(expect.arrayContaining(['f', 'rapport-departement.docx']));
  }, 60_000);
});

describe('ce qui lit la sortie de la commande s’arrête, ou n’a plus de place', () => {
  const petit = fileURLToPath(new URL('../fixtures/suivis-recus/petit-suivi.csv', import.meta.url));

  test('un lecteur parti (| head) : le document est écrit quand même', async () => {
    const sortie = join(dossierVide(), 'bilan.docx');
    const args = [cli, 'bilan', petit, '--sortie', sortie, ...date];
    const enfant = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    enfant.stdout.destroy();
    expect(await new Promise((resolve) => enfant.on('exit', resolve))).toBe(0);
    expect(readFileSync(sortie).subarray(0, 2).toString()).toBe('PK');
  });

  test.skipIf(!existsSync('/dev/full'))('un disque plein : le document est écrit, et la sortie est 2', () => {
    const sortie = join(dossierVide(), 'bilan.docx');
    const plein = openSync('/dev/full', 'w');
    const args = [cli, 'bilan', petit, '--sortie', sortie, ...date];
    const { status, stderr } = spawnSync(process.execPath, args, {
      stdio: ['ignore', plein, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(plein);
    expect(stderr).toContain('Ce que la commande affiche n’a pas pu être écrit : le disque est plein.');
    expect(status).toBe(2);
    expect(readFileSync(sortie).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('une commande tuée à n’importe quel moment', () => {
  test('laisse l’ancien fichier ou le nouveau, jamais un mélange', async () => {
    const dossier = dossierVide();
    const sortie = join(dossier, 'suivi.xlsx');
    const args = ['modele', sortie, ...date, '--forcer'];
    const [debut] = [Date.now(), await demarrer(...args).fin];
    const duree = Date.now() - debut;
    const neuf = readFileSync(sortie);
    const vus = { ancien: 0, neuf: 0 };
    for (let essai = 0; essai < essais; essai += 1) {
      writeFileSync(sortie, ancien);
      const connus = new Set(temporaires(dossier));
      const { processus, fin } = demarrer(...args);
      // Half of the kills at any moment, half as soon as the temporary file shows: while it is being written.
      const echeance = Date.now() + (essai % 2 === 0 ? duree * Math.random() * 1.1 : 60_000);
      const ecrit = () => essai % 2 === 1 && temporaires(dossier).some((nom) => !connus.has(nom));
      while (Date.now() < echeance && processus.exitCode === null && !ecrit())
        await new Promise((resolve) => setImmediate(resolve));
      processus.kill('SIGKILL');
      await fin;
      const reste = readFileSync(sortie);
      if (reste.equals(neuf)) vus.neuf += 1;
      else {
        expect(reste.toString()).toBe(ancien);
        vus.ancien += 1;
      }
    }
    expect(vus.ancien).toBeGreaterThan(0);
    expect(vus.ancien + vus.neuf).toBe(essais);
    // What is left of the killed runs goes away with the next one.
    expect(await demarrer(...args).fin).toBe(0);
    expect(readFileSync(sortie).equals(neuf)).toBe(true);
    expect(readdirSync(dossier)).toEqual(['suivi.xlsx']);
  }, 600_000);

  test('sans --forcer : rien, ou le fichier entier', async () => {
    const dossier = dossierVide();
    const temoin = join(dossier, 'temoin.xlsx');
    await demarrer('modele', temoin, ...date).fin;
    for (let essai = 0; essai < Math.ceil(essais / 3); essai += 1) {
      const sortie = join(dossier, `suivi-${essai}.xlsx`);
      const { processus, fin } = demarrer('modele', sortie, ...date);
      while (processus.exitCode === null && temporaires(dossier).length <= essai)
        await new Promise((resolve) => setImmediate(resolve));
      processus.kill('SIGKILL');
      await fin;
      if (existsSync(sortie)) expect(readFileSync(sortie).equals(readFileSync(temoin))).toBe(true);
    }
  }, 600_000);

  test('un fichier temporaire d’une commande au travail, ou d’un autre nom, n’est jamais touché ; l’horloge n’y fait rien', async () => {
    const dossier = dossierVide();
    const mort = spawnSync(process.execPath, ['--version']).pid;
    const ici = sha256Of(hostname()).slice(0, 8);
    const temporaireDe = (machine: string, processus: number, rang: number) =>
      `.suivi.xlsx.${machine}${processus.toString(16).padStart(8, '0')}0000000${rang}.tmp`;
    const gardes = [
      // The clock of a computer jumped ahead of a run that is at work.
      { nom: temporaireDe(ici, process.pid, 1), jours: 400 },
      { nom: temporaireDe('0badcafe', mort, 2), jours: 0 },
      // Put back, the clock leaves files of tomorrow.
      { nom: temporaireDe('0badcafe', mort, 3), jours: -400 },
      { nom: '.suivi.xlsx.bak.tmp', jours: 400 },
      { nom: temporaireDe(ici, mort, 4).replace('suivi', 'autre'), jours: 400 },
    ];
    const otes = [
      { nom: temporaireDe(ici, mort, 5), jours: 0 },
      { nom: temporaireDe(ici, mort, 6), jours: -400 },
      { nom: temporaireDe('0badcafe', process.pid, 7), jours: 2 },
    ];
    for (const { nom, jours } of [...gardes, ...otes]) {
      writeFileSync(join(dossier, nom), 'x');
      vieillir(join(dossier, nom), jours);
    }
    expect(await demarrer('modele', join(dossier, 'suivi.xlsx'), ...date).fin).toBe(0);
    expect(readdirSync(dossier).sort()).toEqual([...gardes.map(({ nom }) => nom), 'suivi.xlsx'].sort());
  });

  test('un fichier temporaire qu’une autre commande enlève pendant le travail est refait', async () => {
    const { withTemporaire } = await import('../../src/cli/ecriture-durable.js');
    const sortie = join(dossierVide(), 'a.bin');
    let fois = 0;
    await withTemporaire(sortie, async (temporaire) => {
      writeFileSync(temporaire, `essai ${++fois}`);
      if (fois === 1) rmSync(temporaire);
      renameSync(temporaire, sortie);
    });
    expect(readFileSync(sortie, 'utf8')).toBe('essai 2');
  });
});

function vieillir(chemin: string, jours: number): void {
  const alors = new Date(Date.now() - jours * 24 * 3600 * 1000);
  utimesSync(chemin, alors, alors);
}

describe('deux commandes à la fois sur la même sortie', () => {
  test('sans --forcer : une seule écrit, l’autre le dit', async () => {
    const dossier = dossierVide();
    const sortie = join(dossier, 'suivi.xlsx');
    const codes = await Promise.all([1, 2, 3].map(() => demarrer('modele', sortie, ...date).fin));
    expect(codes.sort()).toEqual([0, 2, 2]);
    expect(readdirSync(dossier)).toEqual(['suivi.xlsx']);
    expect(lancer('verifier', sortie, ...date).code).toBeLessThan(2);
  });

  test('avec --forcer : l’un des deux fichiers, entier', async () => {
    const dossier = dossierVide();
    const sortie = join(dossier, 'suivi.xlsx');
    const jours = ['2028-06-30', '2029-06-30'];
    const attendus = await Promise.all(
      jours.map(async (jour) => {
        const seul = join(dossierVide(), 'suivi.xlsx');
        await demarrer('modele', seul, '--date', jour).fin;
        return readFileSync(seul);
      }),
    );
    const codes = await Promise.all(jours.map((jour) => demarrer('modele', sortie, '--date', jour, '--forcer').fin));
    expect(codes).toEqual([0, 0]);
    expect(attendus.some((octets) => octets.equals(readFileSync(sortie)))).toBe(true);
    expect(readdirSync(dossier)).toEqual(['suivi.xlsx']);
  });

  test('un dossier de pièces : un envoi complet, l’autre commande le dit', async () => {
    const dossier = dossierVide();
    const sortie = join(dossier, 'annexes');
    const codes = await Promise.all([1, 2].map(() => demarrer('annexes', exemple, ...date, '--sortie', sortie).fin));
    expect(codes.sort()).toEqual([0, 2]);
    expect(readdirSync(dossier)).toEqual(['annexes']);
    expect(readdirSync(sortie)).toHaveLength(6);
  }, 60_000);
});

describe('un emplacement où l’on ne peut pas écrire', () => {
  test('un fichier en lecture seule n’est pas remplacé, même avec --forcer', () => {
    const sortie = join(dossierVide(), 'suivi.xlsx');
    writeFileSync(sortie, ancien);
    chmodSync(sortie, 0o444);
    const { code, erreurs } = lancer('modele', sortie, ...date, '--forcer');
    expect(code).toBe(2);
    expect(erreurs).toMatch(/ne peut pas être écrit/);
    expect(readFileSync(sortie, 'utf8')).toBe(ancien);
  });

  test('un dossier en lecture seule', (contexte) => {
    const dossier = monter('size=1m');
    if (!dossier) return contexte.skip('il faut être root pour monter un disque en lecture seule');
    const sortie = join(dossier, 'suivi.xlsx');
    writeFileSync(sortie, ancien);
    execFileSync('mount', ['-o', 'remount,ro', dossier]);
    for (const args of [
      ['modele', sortie, '--forcer'],
      ['annexes', exemple, '--sortie', join(dossier, 'annexes')],
    ]) {
      const { code, erreurs } = lancer(...args, ...date);
      expect(code).toBe(2);
      expect(erreurs).toMatch(/ne peut pas être écrit/);
    }
    expect(readdirSync(dossier)).toEqual(['suivi.xlsx']);
    expect(readFileSync(sortie, 'utf8')).toBe(ancien);
  });

  test('un fichier que le système refuse de remplacer (tenu ouvert, synchronisé)', (contexte) => {
    const dossier = dossierVide();
    const sortie = join(dossier, 'suivi.xlsx');
    writeFileSync(sortie, ancien);
    try {
      execFileSync('chattr', ['+i', sortie], { stdio: 'pipe' });
    } catch {
      return contexte.skip('chattr ne peut pas figer un fichier ici');
    }
    onTestFinished(() => void execFileSync('chattr', ['-i', sortie]));
    const { code, erreurs } = lancer('modele', sortie, ...date, '--forcer');
    expect(code).toBe(2);
    expect(erreurs).toMatch(/ne peut pas être écrit : fermez-le/);
    expect(readFileSync(sortie, 'utf8')).toBe(ancien);
    expect(readdirSync(dossier)).toEqual(['suivi.xlsx']);
  });

  test('un nom trop long', () => {
    const dossier = dossierVide();
    expect(lancer('modele', join(dossier, `${'x'.repeat(240)}.xlsx`), ...date).code).toBe(0);
    const { code, erreurs } = lancer('modele', join(dossier, `${'x'.repeat(300)}.xlsx`), ...date);
    expect(code).toBe(2);
    expect(erreurs).toMatch(/ce nom est trop long/);
  });
});

describe('ce qui est remplacé garde sa place', () => {
  test('à travers un lien : le lien reste, son fichier est remplacé, ses droits aussi restent', () => {
    const dossier = dossierVide();
    mkdirSync(join(dossier, 'partage'));
    const [lien, cible] = [join(dossier, 'suivi.xlsx'), join(dossier, 'partage', 'suivi.xlsx')];
    writeFileSync(cible, ancien);
    chmodSync(cible, 0o600);
    symlinkSync(cible, lien);
    expect(lancer('modele', lien, ...date, '--forcer').code).toBe(0);
    expect(lstatSync(lien).isSymbolicLink()).toBe(true);
    expect(readlinkSync(lien)).toBe(cible);
    expect(readFileSync(cible).subarray(0, 2).toString()).toBe('PK');
    expect(statSync(cible).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(dossier, 'partage'))).toEqual(['suivi.xlsx']);
  });

  test('un lien vers rien n’est pas suivi sans --forcer', () => {
    const dossier = dossierVide();
    const lien = join(dossier, 'suivi.xlsx');
    symlinkSync(join(dossier, 'ailleurs.xlsx'), lien);
    expect(lancer('modele', lien, ...date).code).toBe(2);
    expect(readdirSync(dossier)).toEqual(['suivi.xlsx']);
  });
});

describe('un disque sans liens physiques (clé USB, certains partages)', () => {
  afterEach(() => {
    vi.doUnmock('node:fs/promises');
    vi.resetModules();
  });

  test.each(['EPERM', 'ENOTSUP'])(
    '%s : le fichier est écrit, et un autre n’est jamais remplacé sans --forcer',
    async (code) => {
      vi.resetModules();
      vi.doMock('node:fs/promises', async (original) => ({
        ...(await original<typeof import('node:fs/promises')>()),
        link: () => Promise.reject(Object.assign(new Error(code), { code })),
      }));
      const { writeFichier } = await import('../../src/cli/fichiers.js');
      const dossier = dossierVide();
      const sortie = join(dossier, 'a.bin');
      const octets = new Uint8Array([1, 2, 3]);
      await writeFichier(sortie, octets, false);
      expect([...readFileSync(sortie)]).toEqual([1, 2, 3]);
      await expect(writeFichier(sortie, new Uint8Array([4]), false)).rejects.toThrow(/existe déjà/);
      expect([...readFileSync(sortie)]).toEqual([1, 2, 3]);
      expect(readdirSync(dossier)).toEqual(['a.bin']);
    },
  );
});
