import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { dossierVide, lancer } from './lancer.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const construite = join(racine, 'dist', 'bilan-ctg.html');

describe('bilan-ctg page', () => {
  beforeAll(() => {
    if (!existsSync(construite)) execFileSync(process.execPath, [join(racine, 'scripts', 'page.js')]);
  });

  test('écrit la page construite, et n’écrase rien sans --forcer', () => {
    const sortie = join(dossierVide(), 'page.html');
    const resultat = lancer('page', '--sortie', sortie);
    expect(resultat.code).toBe(0);
    expect(resultat.erreurs).toMatch(/^Page écrite : .*page\.html\nOuvrez-la dans Firefox, Chrome ou Edge/);
    expect(readFileSync(sortie).equals(readFileSync(construite))).toBe(true);
    writeFileSync(sortie, 'à moi');
    expect(lancer('page', '--sortie', sortie)).toMatchObject({ code: 2 });
    expect(readFileSync(sortie, 'utf8')).toBe('à moi');
    expect(lancer('page', '--sortie', sortie, '--forcer').code).toBe(0);
  });

  test('refuse un nom qui n’est pas celui d’une page', () => {
    expect(lancer('page', '--sortie', join(dossierVide(), 'page.docx'))).toMatchObject({
      code: 2,
      erreurs: expect.stringMatching(/finit par \.html/),
    });
  });

  test('elle tient dans sa taille, et sa règle de sécurité n’ouvre rien', () => {
    const page = readFileSync(construite, 'utf8');
    expect(Buffer.byteLength(page)).toBeLessThan(2_500_000);
    const [, regle = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(regle).toMatch(/^default-src 'none'; script-src 'sha256-[^']+' blob:; worker-src blob:; style-src /);
    expect(regle).toMatch(/connect-src 'none'; form-action 'none'; base-uri about:$/);
    expect(regle).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!data:)/);
  });
});
