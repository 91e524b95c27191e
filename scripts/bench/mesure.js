// Mesure un processus entier, de son démarrage à sa fin.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const sonde = fileURLToPath(new URL('./sonde.js', import.meta.url));

/**
 * Une exécution de Node. `attente` en secondes.
 * @returns {{s: number, cpu: number, mo: number} | null} secondes de bout en bout, de processeur, mémoire au plus haut en Mo
 * (du seul processus de Node) ; null quand il a fallu l’arrêter
 */
export function executer(args, attente = 600) {
  const debut = process.hrtime.bigint();
  const { status, signal, stderr } = spawnSync(process.execPath, ['--import', sonde, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: attente * 1000,
    killSignal: 'SIGKILL',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const s = Number(process.hrtime.bigint() - debut) / 1e9;
  if (signal === 'SIGKILL') return null;
  if (status === null || status > 1) throw new Error(`${args.join(' ')}\n${stderr}`);
  const nombre = (motif) => Math.max(0, ...[...stderr.matchAll(motif)].map(([, valeur]) => Number(valeur)));
  return { s, cpu: nombre(/BENCH_CPU=(\d+)/g) / 1e6, mo: nombre(/BENCH_MAXRSS=(\d+)/g) / 1024 };
}

/**
 * Plusieurs programmes mesurés tour à tour : ce qui occupe la machine un moment les gêne tous.
 * @returns pour chacun, la médiane de ses temps et sa plus grande mémoire ; null quand une exécution n’a pas fini
 */
export function comparer(programmes, fois, attente) {
  const essais = programmes.map(() => []);
  for (let tour = 0; tour < fois; tour++)
    for (const [rang, args] of programmes.entries()) {
      if (essais[rang] === null) continue;
      const essai = executer(args, attente);
      if (essai) essais[rang].push(essai);
      else essais[rang] = null;
    }
  return essais.map((liste) => liste && resumer(liste));
}

function resumer(essais) {
  const temps = essais.map(({ s }) => s).sort((a, b) => a - b);
  return { s: temps[Math.floor(temps.length / 2)], mo: Math.max(...essais.map(({ mo }) => mo)) };
}

export function secondes(mesure, attente) {
  return mesure ? `${nombreFr(mesure.s, 2)} s` : `plus de ${attente} s`;
}

export function nombreFr(valeur, decimales = 1) {
  return valeur.toLocaleString('fr-FR', { minimumFractionDigits: decimales, maximumFractionDigits: decimales });
}
