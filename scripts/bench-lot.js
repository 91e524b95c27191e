// node scripts/bench-lot.js [N] [essais…] : N classeurs fictifs traités à la suite, puis à plusieurs. Un essai est un nombre de
// processus ; « 1c », un processus tenu sur un seul cœur (taskset). Sans argument, 1 000 classeurs, 1c puis 2. Temps de bout en
// bout, mémoire au plus haut, et si les octets écrits sont les mêmes. Un calcul pur dit d’abord ce que la machine, telle qu’elle
// est occupée, peut faire gagner au mieux.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const racine = fileURLToPath(new URL('..', import.meta.url));
const [nombre = '1000', ...demandes] = process.argv.slice(2);
const essais = demandes.length > 0 ? demandes : ['1c', '2'];
const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-bench-lot-'));
const suivis = join(travail, 'suivis');

executer([join(racine, 'scripts', 'bench', 'departement.js'), nombre, suivis]);
const plafond = (2 * (await calculer(1))) / (await calculer(2));
console.log(
  `${nombre} classeurs, ${availableParallelism()} cœurs, charge au départ ${fr(loadavg()[0])} ; un calcul pur y va ${fr(plafond)} fois plus vite à deux fils qu’à un seul\n`,
);
console.log(
  '| processus | temps | classeurs par seconde | temps processeur | mémoire au plus haut |\n|---|---|---|---|---|',
);
const mesures = essais.map((essai) => {
  const unCoeur = essai.endsWith('c');
  const processus = Number.parseInt(essai, 10);
  const sortie = join(travail, `sortie-${essai}`);
  const args = ['lot', suivis, '--sortie', sortie, '--date', '2028-06-30', '--processus', String(processus)];
  const { s, cpu, mo } = executer([join(racine, 'dist', 'cli.js'), ...args], unCoeur);
  console.log(
    `| ${processus}${unCoeur ? ', un seul cœur' : ''} | ${fr(s)} s | ${fr(Number(nombre) / s)} | ${fr(cpu)} s | ${Math.round(mo)} Mo |`,
  );
  const empreinte = digest(sortie);
  rmSync(sortie, { recursive: true });
  return { s, empreinte };
});
const [premiere, ...autres] = mesures;
for (const [rang, { s, empreinte }] of autres.entries())
  console.log(
    `\nL’essai « ${essais[rang + 1]} » va ${fr(premiere.s / s)} fois plus vite que « ${essais[0]} » ; octets ${empreinte === premiere.empreinte ? 'identiques' : 'DIFFÉRENTS'}.`,
  );
rmSync(travail, { recursive: true });

/** Secondes que prennent autant de fils, qui font chacun le même calcul. */
async function calculer(fils) {
  const debut = process.hrtime.bigint();
  const code = 'let x = 0; for (let i = 0; i < 8e8; i++) x = (x * 31 + i) | 0;';
  await Promise.all(
    Array.from({ length: fils }, () => new Promise((fini) => new Worker(code, { eval: true }).on('exit', fini))),
  );
  return Number(process.hrtime.bigint() - debut) / 1e9;
}

/** Secondes de bout en bout, secondes de processeur, et mémoire au plus haut en Mo. */
function executer(args, unCoeur = false) {
  const debut = process.hrtime.bigint();
  const sonde = join(racine, 'scripts', 'bench', 'sonde.js');
  const commande = [...(unCoeur ? ['taskset', '-c', '0'] : []), process.execPath, '--import', sonde, ...args];
  const { status, stderr } = spawnSync(commande[0], commande.slice(1), {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === null || status > 1) throw new Error(stderr);
  const nombres = (motif) => [...stderr.matchAll(motif)].map(([, valeur]) => Number(valeur));
  return {
    s: Number(process.hrtime.bigint() - debut) / 1e9,
    cpu: Math.max(0, ...nombres(/BENCH_CPU=(\d+)/g)) / 1e6,
    mo: Math.max(0, ...nombres(/BENCH_MAXRSS=(\d+)/g)) / 1024,
  };
}

function digest(dossier) {
  const total = createHash('sha256');
  const noms = readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const nom of noms.sort()) total.update(nom.slice(dossier.length)).update(readFileSync(nom));
  return total.digest('hex');
}

function fr(valeur) {
  return valeur.toLocaleString('fr-FR', { maximumFractionDigits: 2 });
}
