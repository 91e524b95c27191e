import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { essais } from './arbitraires.js';

const script = fileURLToPath(new URL('../../scripts/epreuves.js', import.meta.url));

test('des fichiers réels abîmés de toutes les façons : lus, ou refusés par une phrase, en un temps et une mémoire bornés', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'bilan-ctg-epreuves-'));
  const args = [script, String(essais(80)), '--depuis', '900000', '--garder', dossier];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout).toMatch(/ 0 échecs/);
  expect(status).toBe(0);
}, 600_000);
