import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { racine, travail } from './navigateur.js';

export const exemples = join(racine, 'data', 'exemple');
export const suivi = join(exemples, 'suivi-exemple.xlsx');
export const planSigne = join(exemples, 'plan-signe-avenant-1.json');

/** La commande construite, comme un terminal la lance. */
export function commande(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(racine, 'dist', 'cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status === null || status > 2) throw new Error(`commande en échec : ${args.join(' ')}\n${stderr}`);
  return { code: status, sortie: stdout, erreurs: stderr };
}

/** Un dossier neuf dans celui des essais. */
export function dossierNeuf(nom) {
  mkdirSync(travail, { recursive: true });
  return mkdtempSync(join(travail, `${nom}-`));
}
