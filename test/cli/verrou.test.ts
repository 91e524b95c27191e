import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nomVerrou, takeVerrou, type Verrou } from '../../src/cli/lot/verrou.js';
import { dossierVide } from './lancer.js';

/** Ten times as fast as the command, so that nobody waits. */
const rythme = { battement: 60, patience: 600 };
/** A process of this computer that is no more. */
const mort = spawnSync(process.execPath, ['--version']).pid;

const marqueDe = (change: object) => ({
  machine: hostname(),
  processus: mort,
  depuis: '2026-11-29T21:14:00.000Z',
  jeton: 'celui-d-un-autre',
  battement: '0000000001',
  ...change,
});

/** An output folder in which a run left its mark. */
function laisse(change: object): string {
  const sortie = dossierVide();
  writeFileSync(join(sortie, nomVerrou), JSON.stringify(marqueDe(change)));
  return sortie;
}

async function take(sortie: string): Promise<Verrou> {
  const verrou = await takeVerrou(sortie, rythme);
  onTestFinished(() => verrou.release());
  return verrou;
}

const bientot = (fait: () => boolean) => expect.poll(fait, { timeout: 3000, interval: 20 }).toBe(true);

describe('deux lots à la fois dans le même dossier de sortie', () => {
  test('le second dit depuis quand, où, et ne touche à rien ; le premier fini, il travaille', async () => {
    const sortie = dossierVide();
    const premier = await take(sortie);
    await expect(takeVerrou(sortie, rythme)).rejects.toThrow(
      /^Un autre lot est en cours dans ce dossier de sortie depuis le \d\d\/\d\d\/\d{4} à \d+ h \d\d, sur l’ordinateur « .+ » \(processus \d+\) : attendez/,
    );
    expect(readdirSync(sortie)).toEqual([nomVerrou]);
    await premier.release();
    expect(readdirSync(sortie)).toEqual([]);
    expect((await take(sortie)).interrompu).toBeNull();
  });

  test('un lot d’un autre ordinateur, qui donne signe de vie : refusé', async () => {
    const sortie = laisse({ machine: 'autre-poste' });
    let nombre = 1;
    const vie = setInterval(
      () =>
        writeFileSync(
          join(sortie, nomVerrou),
          JSON.stringify(marqueDe({ machine: 'autre-poste', battement: String(++nombre) })),
        ),
      50,
    );
    onTestFinished(() => clearInterval(vie));
    await expect(takeVerrou(sortie, rythme)).rejects.toThrow(/sur l’ordinateur « autre-poste »/);
  });

  test('trois lots reprennent à la fois le dossier d’un lot tué : un seul l’a', async () => {
    const sortie = laisse({});
    const issues = await Promise.allSettled([1, 2, 3].map(() => takeVerrou(sortie, rythme)));
    const gagnants = issues.filter((issue) => issue.status === 'fulfilled');
    expect(gagnants).toHaveLength(1);
    await gagnants[0]?.value.release();
    expect(readdirSync(sortie)).toEqual([]);
  });
});

describe('la marque d’un lot qui n’est plus ne bloque personne', () => {
  test('tué sur cet ordinateur : reprise aussitôt, et l’on sait depuis quand il travaillait', async () => {
    const sortie = laisse({});
    const debut = performance.now();
    expect((await take(sortie)).interrompu?.depuis).toBe('2026-11-29T21:14:00.000Z');
    expect(performance.now() - debut).toBeLessThan(rythme.patience);
  });

  test.each([
    ['d’un autre ordinateur, dont la marque ne bat plus', marqueDe({ machine: 'autre-poste' })],
    ['d’une horloge en avance d’un siècle', marqueDe({ machine: 'autre-poste', depuis: '2126-01-01T00:00:00.000Z' })],
    ['d’un processus dont le numéro a été redonné', marqueDe({ processus: process.ppid })],
    ['illisible', 'coupée'],
  ])('%s', async (_nom, contenu) => {
    const sortie = dossierVide();
    writeFileSync(join(sortie, nomVerrou), typeof contenu === 'string' ? contenu : JSON.stringify(contenu));
    const verrou = await take(sortie);
    expect(JSON.parse(readFileSync(join(sortie, nomVerrou), 'utf8')).processus).toBe(process.pid);
    expect(verrou.perdu.aborted).toBe(false);
  });
});

describe('un lot à qui son dossier est pris', () => {
  test('par un autre lot (l’ordinateur était en veille) : il s’arrête, et laisse la marque de l’autre', async () => {
    const sortie = dossierVide();
    const verrou = await take(sortie);
    const autre = JSON.stringify(marqueDe({ machine: 'autre-poste' }));
    writeFileSync(join(sortie, nomVerrou), autre);
    await bientot(() => verrou.perdu.aborted);
    expect(verrou.perdu.reason).toMatch(/Un autre lot est en cours/);
    await verrou.release();
    expect(readFileSync(join(sortie, nomVerrou), 'utf8')).toBe(autre);
  });

  test('le dossier a disparu : il le dit, et ne le refait pas', async () => {
    const sortie = dossierVide();
    const verrou = await take(sortie);
    rmSync(sortie, { recursive: true });
    await bientot(() => verrou.perdu.aborted);
    expect(verrou.perdu.reason).toMatch(/a disparu pendant le travail/);
    expect(existsSync(sortie)).toBe(false);
  });

  test('la marque seule a disparu (dossier synchronisé) : il la remet, et continue', async () => {
    const sortie = dossierVide();
    const verrou = await take(sortie);
    rmSync(join(sortie, nomVerrou));
    await bientot(() => existsSync(join(sortie, nomVerrou)));
    expect(verrou.perdu.aborted).toBe(false);
  });
});
