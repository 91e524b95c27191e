import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withoutCommandes } from '../../src/cli/flux.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const date = ['--date', '2028-06-30'];

describe('ce qu’un terminal exécuterait n’y arrive pas', () => {
  test.each<[string, string]>([
    ['\u001b[2Jeffacé', '[2Jeffacé'],
    ['\u009b2J\u0007son', '2Json'],
    ['\u202exslx', 'xslx'],
    ['\u001b[31mrouge\u001b[0m', '\u001b[31mrouge\u001b[0m'],
    ['deux\nlignes\tet\tune', 'deux\nlignes\tet\tune'],
  ])('%j', (texte, attendu) => {
    expect(withoutCommandes(texte)).toBe(attendu);
  });
});

test.skipIf(!existsSync('/dev/full'))('une sortie pleine est dite par une phrase', () => {
  const { status, stderr } = spawnSync(process.execPath, [cli, 'verifier', exemple, ...date], {
    encoding: 'utf8',
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  });
  expect(stderr).toBe('Ce que la commande affiche n’a pas pu être écrit : le disque est plein.\n');
  expect(status).toBe(2);
});

describe('une sortie qui n’est pas un fichier n’est jamais remplacée', () => {
  test('un lien qui ne mène nulle part', () => {
    const sortie = join(dossierVide(), 'bilan.docx');
    symlinkSync('nulle-part', sortie);
    const { code, erreurs } = lancer('bilan', exemple, ...date, '--sortie', sortie, '--forcer');
    expect([code, erreurs]).toEqual([
      2,
      `« ${sortie} » est un lien qui ne mène nulle part : supprimez-le, ou choisissez un autre nom.\n`,
    ]);
    expect(lstatSync(sortie).isSymbolicLink()).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('un tube', () => {
    const sortie = join(dossierVide(), 'tube');
    spawnSync('mkfifo', [sortie]);
    const { code, erreurs } = lancer('bilan', exemple, ...date, '--sortie', sortie, '--forcer');
    expect(code).toBe(2);
    expect(erreurs).toContain('n’est pas un fichier ordinaire');
    expect(lstatSync(sortie).isFIFO()).toBe(true);
  });

  test('le classeur lu, par un lien', () => {
    const dossier = dossierVide();
    const suivi = join(dossier, 'suivi.xlsx');
    copyFileSync(exemple, suivi);
    symlinkSync('suivi.xlsx', join(dossier, 'lien.xlsx'));
    const { code } = lancer('annoter', suivi, ...date, '--sortie', join(dossier, 'lien.xlsx'), '--forcer');
    expect(code).toBe(2);
    expect(readFileSync(suivi).equals(readFileSync(exemple))).toBe(true);
  });
});
