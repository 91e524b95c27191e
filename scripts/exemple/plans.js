// Le plan signé de l’exemple, puis le même avec son avenant n° 1, par les commandes que le README donne.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commande = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const bilanCtg = (...args) =>
  execFileSync(process.execPath, [commande, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

export async function ecrirePlans(dossier) {
  const suivi = (annee) => join(dossier, `suivi-exemple-${annee}.xlsx`);
  const plan = join(dossier, 'plan-signe.json');
  const travail = await mkdtemp(join(dossier, '.avenant-'));
  try {
    bilanCtg('signer', suivi(2026), '--sortie', plan, '--forcer');
    const sortie = join(travail, 'avenant-1');
    bilanCtg('avenant', plan, suivi(2027), '--numero', '1', '--date', '2027-02-16', '--sortie', sortie);
    await rename(join(sortie, 'plan-signe-avenant-1.json'), join(dossier, 'plan-signe-avenant-1.json'));
  } finally {
    await rm(travail, { recursive: true, force: true });
  }
}
