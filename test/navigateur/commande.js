import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { racine, travail } from './navigateur.js';

export const exemples = join(racine, 'data', 'exemple');
export const suivi = join(exemples, 'suivi-exemple.xlsx');
export const planSigne = join(exemples, 'plan-signe-avenant-1.json');

/** La commande construite, comme un terminal la lance ; les essais des deux navigateurs continuent pendant ce temps. */
export async function commande(...args) {
  const { code, sortie, erreurs } = await new Promise((fini) => {
    const options = { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } };
    execFile(process.execPath, [join(racine, 'dist', 'cli.js'), ...args], options, (erreur, sortie, erreurs) =>
      fini({ code: erreur ? erreur.code : 0, sortie, erreurs }),
    );
  });
  if (typeof code !== 'number' || code > 2) throw new Error(`commande en échec : ${args.join(' ')}\n${erreurs}`);
  return { code, sortie, erreurs };
}

/** Un dossier neuf dans celui des essais. */
export function dossierNeuf(nom) {
  mkdirSync(travail, { recursive: true });
  return mkdtempSync(join(travail, `${nom}-`));
}
