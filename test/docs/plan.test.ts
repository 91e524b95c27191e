import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/plan-de-maison.js', import.meta.url));
const dessiner = (...args: readonly string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

test('le plan de docs/architecture.md est celui de src', () => {
  const { status, stderr } = dessiner('--verifier');
  expect([status, stderr]).toEqual([0, '']);
});

describe('sur une petite maison', () => {
  const racine = mkdtempSync(join(tmpdir(), 'bilan-ctg-plan-'));
  afterAll(() => rmSync(racine, { recursive: true }));
  const poser = (chemin: string, texte: string) => {
    mkdirSync(dirname(join(racine, chemin)), { recursive: true });
    writeFileSync(join(racine, chemin), texte);
  };
  const plan = () => readFileSync(join(racine, 'docs/architecture.md'), 'utf8');

  test('chaque flèche vient d’un import, et celle que d’autres disent n’est pas répétée', () => {
    poser('docs/architecture.md', 'Avant.\n<!-- plan : npm run plan -->\nvieux\n<!-- fin du plan -->\nAprès.\n');
    poser('src/cave/a.ts', "import { join } from 'node:path';");
    poser('src/sejour/b.ts', "import type { A } from '../cave/a.js';");
    poser('src/toit/haut/c.ts', "import '../../cave/a.js';\nconst b = await import('../../sejour/b.js');");
    poser('src/index.ts', "export { b } from './sejour/b.js';");
    expect(dessiner('--racine', racine).status).toBe(0);
    expect(plan()).toBe(
      'Avant.\n<!-- plan : npm run plan -->\n```mermaid\nflowchart TD\n  index_ts["index.ts"] --> sejour\n  sejour --> cave\n  toit --> sejour\n```\n<!-- fin du plan -->\nAprès.\n',
    );
  });

  test('un plan périmé est vu, et n’est pas récrit', () => {
    const avant = plan();
    poser('src/grange/d.ts', "import '../cave/a.js';");
    const { status, stderr } = dessiner('--verifier', '--racine', racine);
    expect([status, stderr]).toEqual([1, expect.stringContaining('npm run plan')]);
    expect(plan()).toBe(avant);
  });

  test('un cercle est dit', () => {
    poser('src/cave/a.ts', "import '../toit/haut/c.js';");
    expect(dessiner('--racine', racine).stderr).toContain('Un cercle : cave → toit → ');
  });
});
