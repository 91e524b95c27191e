// npm run bench : temps et mémoire des commandes, processus entier, de bout en bout. Rien n’y est un test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const racine = fileURLToPath(new URL('..', import.meta.url));
const cli = join(racine, 'dist', 'cli.js');
const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-bench-'));
const sonde = join(racine, 'scripts', 'bench', 'sonde.js');

const classeur = (nombre) => {
  const fichier = join(travail, `${nombre}.xlsx`);
  executer([join(racine, 'scripts', 'exemple', 'volumineux.js'), String(nombre), fichier]);
  return fichier;
};

/** Une exécution : millisecondes de bout en bout, et mémoire au plus haut en Mo. */
function executer(args) {
  const debut = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', sonde, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const ms = Number(process.hrtime.bigint() - debut) / 1e6;
  if (status === 2) throw new Error(stderr);
  return { ms, mo: Number(/BENCH_MAXRSS=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

function mesurer(args, fois) {
  const essais = Array.from({ length: fois }, () => executer(args)).sort((a, b) => a.ms - b.ms);
  return { ms: essais[Math.floor(fois / 2)].ms, mo: Math.max(...essais.map(({ mo }) => mo)) };
}

const bilan = (fichier) => [
  cli,
  'bilan',
  fichier,
  '--date',
  '2028-06-30',
  '--sortie',
  join(travail, 'bilan.docx'),
  '--forcer',
];
const [c60, c1000, c10000] = [60, 1000, 10_000].map(classeur);
const lignes = [
  ['Node seul', mesurer(['-e', '0'], 9), ''],
  ['bilan-ctg --help', mesurer([cli, '--help'], 9), ''],
  ['verifier, 60 actions', mesurer([cli, 'verifier', c60, '--date', '2028-06-30'], 9), ''],
  ['bilan, 60 actions', mesurer(bilan(c60), 9), '≤ 1,0 s et ≤ 200 Mo'],
  ['bilan définitif, 60 actions', mesurer([...bilan(c60), '--definitif'], 3), 'sommaire paginé'],
  ['bilan, 1 000 actions', mesurer(bilan(c1000), 3), ''],
  ['bilan, 10 000 actions', mesurer(bilan(c10000), 1), '≤ 12 × 1 000 actions'],
];
console.log('| mesure | temps médian | mémoire au plus haut | cible |\n|---|---|---|---|');
for (const [nom, { ms, mo }, cible] of lignes) {
  console.log(
    `| ${nom} | ${(ms / 1000).toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} s | ${Math.round(mo)} Mo | ${cible} |`,
  );
}
const rapport = lignes[6][1].ms / lignes[5][1].ms;
console.log(
  `\n10 000 actions prennent ${rapport.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} fois le temps de 1 000.`,
);
rmSync(travail, { recursive: true });
