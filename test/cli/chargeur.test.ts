import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const exemple = join(racine, 'data', 'exemple', 'suivi-exemple.xlsx');
const args = ['verifier', exemple, '--date', '2028-06-30'];

function run(...commande: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, commande, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** A copy of the built command, whose codes may be damaged. */
let copie = '';
let codes = '';
beforeAll(() => {
  copie = mkdtempSync(join(tmpdir(), 'bilan-ctg-codes-'));
  cpSync(join(racine, 'dist'), join(copie, 'dist'), { recursive: true });
  for (const nom of ['data', 'templates', 'package.json']) symlinkSync(join(racine, nom), join(copie, nom));
  codes = join(copie, 'dist', 'codes', readdirSync(join(copie, 'dist', 'codes'))[0] ?? '');
});
afterAll(() => rmSync(copie, { recursive: true }));

describe('le code gardé à la construction', () => {
  test('V8 le prend, pour chaque fichier que la commande lance', () => {
    const programme = `
      const { charger, dossierDesCodes } = require(${JSON.stringify(join(racine, 'dist', 'chargeur.js'))});
      const pris = [];
      process.on('exit', () => console.error(JSON.stringify(pris)));
      process.argv = [process.execPath, 'bilan-ctg', ...${JSON.stringify(args)}];
      charger(${JSON.stringify(join(racine, 'dist', 'commande.js'))}, {
        codes: dossierDesCodes(${JSON.stringify(join(racine, 'dist'))}),
        onFichier: (chemin, script) => pris.push(script.cachedDataRejected),
      });`;
    const { status, stderr } = run('-e', programme);
    const pris = JSON.parse(stderr) as readonly unknown[];
    expect(status).toBe(0);
    expect(pris.length).toBeGreaterThan(10);
    expect(new Set(pris)).toEqual(new Set([false]));
  });

  test.each([
    ['coupé à la moitié', (fichier: string) => truncateSync(fichier, Math.floor(readFileSync(fichier).length / 2))],
    ['vide', (fichier: string) => truncateSync(fichier, 0)],
    ['absent', (fichier: string) => rmSync(fichier)],
  ])('%s, il est laissé de côté : la commande dit la même chose', (_, damage) => {
    for (const nom of readdirSync(codes)) damage(join(codes, nom));
    const attendu = run(join(racine, 'dist', 'cli.js'), ...args);
    expect(attendu.status).toBe(0);
    expect(run(join(copie, 'dist', 'cli.js'), ...args)).toEqual(attendu);
  });
});
