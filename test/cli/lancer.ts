import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const racine = fileURLToPath(new URL('../../', import.meta.url));
export const exemple = join(racine, 'data', 'exemple', 'suivi-exemple.xlsx');

/** Runs the built command as a user would, in a process of its own. */
export function lancer(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(racine, 'dist', 'cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 1 << 26,
  });
  return { code: status, sortie: plain(stdout), erreurs: plain(stderr) };
}

/** Non-breaking spaces as plain ones, so that the tests read like the text. */
function plain(texte: string): string {
  return texte.replace(/[\u00a0\u202f]/g, ' ');
}

/** A new empty folder. */
export function dossierVide(): string {
  return mkdtempSync(join(tmpdir(), 'bilan-ctg-'));
}
