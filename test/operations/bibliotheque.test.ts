import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dossierVide, exemple, lancer } from '../cli/lancer.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const [programme = '', complet = ''] = [
  ...readFileSync(join(racine, 'docs/bibliotheque.md'), 'utf8').matchAll(/```(?:ts|js)\n([\s\S]*?)```/g),
].map(([, texte = '']) => texte);

/** A project of someone else, that has the package installed. */
function projet(): string {
  const dossier = dossierVide();
  mkdirSync(join(dossier, 'node_modules'));
  symlinkSync(racine, join(dossier, 'node_modules', 'bilan-ctg'));
  writeFileSync(join(dossier, 'package.json'), '{ "type": "module" }');
  copyFileSync(exemple, join(dossier, 'suivi.xlsx'));
  return dossier;
}

test('le programme qui complète, dans docs/bibliotheque.md, tourne tel qu’il est', () => {
  const dossier = projet();
  copyFileSync('test/fixtures/suivis-vus/w01-annees-croix.xlsx', join(dossier, 'suivi.xlsx'));
  copyFileSync('test/fixtures/convention/pays-de-valbrune/convention.pdf', join(dossier, 'convention.pdf'));
  writeFileSync(join(dossier, 'programme.js'), complet);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['programme.js'], { cwd: dossier, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^\d+ valeurs lues dans convention\.pdf$/m);
  expect(stdout).toContain('Les zones où l’accueil manque ou s’atteint mal Y répondre ');
  expect(stdout).toContain('0 cellules écrites, 0 réponses à reporter à la main');
  expect(readdirSync(dossier)).toEqual(expect.arrayContaining(['fiches.csv', 'suivi-complet.xlsx', 'suivi-neuf.xlsx']));
}, 60_000);

describe('le programme de docs/bibliotheque.md', () => {
  test('tourne tel qu’il est, et rend le bilan de la commande, octet pour octet', () => {
    const dossier = projet();
    writeFileSync(join(dossier, 'programme.js'), programme);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['programme.js'], {
      cwd: dossier,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Actions N7');
    expect(stdout).toContain('Rien n’empêche l’envoi.');
    const sortie = join(dossier, 'commande.docx');
    lancer('bilan', join(dossier, 'suivi.xlsx'), '--date', '2028-06-30', '--sortie', sortie);
    expect(readFileSync(join(dossier, 'bilan-intermediaire-2028-06-30.docx')).equals(readFileSync(sortie))).toBe(true);
  });

  test('tient en dix lignes, et TypeScript en connaît les types', () => {
    expect(
      programme
        .trim()
        .split('\n')
        .filter((ligne) => ligne !== '').length,
    ).toBeLessThanOrEqual(10);
    const types = spawnSync(process.execPath, ['scripts/types.js'], { cwd: racine, encoding: 'utf8' });
    expect(types.stderr).toBe('');
    const dossier = projet();
    const faux = programme.replace("type: 'intermediaire'", "type: 'trimestriel'");
    const verifier = (texte: string) => {
      writeFileSync(join(dossier, 'programme.ts'), texte);
      const { stdout } = spawnSync(
        process.execPath,
        [
          join(racine, 'node_modules/typescript/bin/tsc'),
          ...[
            '--noEmit',
            '--strict',
            '--skipLibCheck',
            '--module',
            'nodenext',
            '--target',
            'es2022',
            '--types',
            'node',
          ],
          ...['--typeRoots', join(racine, 'node_modules/@types'), 'programme.ts'],
        ],
        { cwd: dossier, encoding: 'utf8' },
      );
      return stdout;
    };
    expect(verifier(programme)).toBe('');
    expect(verifier(faux)).toContain('trimestriel');
    expect(readdirSync(join(racine, 'dist/types')).sort()).toContain('gabarits.d.ts');
  }, 120_000);
});
