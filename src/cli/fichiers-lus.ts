import { type BigIntStats, realpathSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Every file that this run opened, whoever named it: by where it really stands, and by what the system knows it by, which a
 * link, a hard link, or capitals that the disk does not tell apart do not change. An output asks here before it is written.
 */
const cles = new Set<string>();

/** Notes a file that is read. */
export async function noteLu(chemin: string, infos: BigIntStats): Promise<void> {
  for (const cle of await clesDe(chemin, infos)) cles.add(cle);
}

/** Notes a file that is shipped with the command: it is read at once, with some forty others. */
export function noteLivre(chemin: string): void {
  cles.add(`chemin:${realpathSync.native(chemin)}`);
}

/** Notes a file that will be read, here or by another thread; one that is not there has nothing to lose. */
export async function noteALire(chemin: string): Promise<void> {
  const infos = await stat(chemin, { bigint: true }).catch(() => null);
  if (infos) await noteLu(chemin, infos);
}

/** Whether a name is that of a file that was read. */
export async function isLu(chemin: string): Promise<boolean> {
  const infos = await stat(chemin, { bigint: true }).catch(() => null);
  return (await clesDe(chemin, infos)).some((cle) => cles.has(cle));
}

/** What is known so far, to be told to another thread. */
export function clesDesLus(): readonly string[] {
  return [...cles];
}

/** Takes in what another thread knows. */
export function addLus(autres: readonly string[]): void {
  for (const cle of autres) cles.add(cle);
}

/** A name still stands for the file that was read when a program saved it again meanwhile, as a new file. */
async function clesDe(chemin: string, infos: BigIntStats | null): Promise<readonly string[]> {
  const reel = `chemin:${await reelDe(chemin)}`;
  // Some network drives number no file.
  return infos && infos.ino !== 0n ? [reel, `fichier:${infos.dev}:${infos.ino}`] : [reel];
}

/** Where a name really leads; that of a file that is not there is placed in its real folder. */
export async function reelDe(chemin: string): Promise<string> {
  const absolu = resolve(chemin);
  return realpath(absolu).catch(async () =>
    join(await realpath(dirname(absolu)).catch(() => dirname(absolu)), basename(absolu)),
  );
}
