/**
 * `node scripts/noeuds.js DOSSIER`: the built command on each Node that it says it runs on. The package `node` of npm holds each binary;
 * they are installed in DOSSIER, outside the project. Every one must write the same bytes as the Node that runs this, and say nothing
 * of its own (a warning of Node is in English). Ends with the time that each takes, beside this one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const versions = ['20', '22', '24'];
const racine = fileURLToPath(new URL('..', import.meta.url));
const exemples = join(racine, 'data', 'exemple');
const suivi = join(exemples, 'suivi-exemple.xlsx');
const date = ['--date', '2028-06-30'];
const commandes = {
  verifier: ['verifier', suivi, ...date],
  json: ['verifier', suivi, ...date, '--format', 'json'],
  bilan: ['bilan', suivi, '--type', 'intermediaire', ...date, '--sortie', 'bilan.docx', '--apercu', 'bilan.html'],
  cdsf: ['cdsf', suivi, '--bilan', 'intermediaire', ...date, '--sortie', 'envoi'],
  lot: ['lot', exemples, ...date, '--documents', 'etape,annexes', '--sortie', 'departement'],
};

const travail = resolve(process.argv[2] ?? 'noeuds');
const [ici = ''] = process.versions.node.split('.');
const attendus = runToutes(process.execPath);
const fautes = [];
const temps = new Map([[ici, attendus.s]]);
for (const version of versions.filter((version) => version !== ici)) {
  const vus = runToutes(installer(version));
  temps.set(version, vus.s);
  for (const [nom, empreinte] of Object.entries(attendus.empreintes))
    if (vus.empreintes[nom] !== empreinte) fautes.push(`Node ${version} : ${nom} n’est pas le même.`);
  for (const nom of Object.keys(vus.empreintes).filter((nom) => !Object.hasOwn(attendus.empreintes, nom)))
    fautes.push(`Node ${version} : ${nom} est en trop.`);
}
const rapports = [...temps].map(([version, s]) => `Node ${version} ${s.toFixed(1)} s (${(s / attendus.s).toFixed(2)})`);
console.log(`${Object.keys(attendus.empreintes).length} sorties comparées. ${rapports.join(', ')}.`);
for (const faute of fautes) console.error(faute);
process.exitCode = fautes.length > 0 ? 1 : 0;

function installer(version) {
  const dossier = join(travail, `node${version}`);
  mkdirSync(dossier, { recursive: true });
  const options = ['install', '--silent', '--no-audit', '--no-fund', '--prefix', dossier, `node@${version}`];
  execFileSync('npm', options, { stdio: 'inherit' });
  return join(dossier, 'node_modules', 'node', 'bin', 'node');
}

/** What each command prints and writes with this Node, by name, as fingerprints; and the seconds they took. */
function runToutes(noeud) {
  // The same folder for all: the command says where it writes.
  const dossier = join(travail, 'sorties');
  rmSync(dossier, { recursive: true, force: true });
  mkdirSync(dossier, { recursive: true });
  const empreintes = {};
  const debut = performance.now();
  for (const [nom, args] of Object.entries(commandes)) {
    const { status, stdout, stderr } = spawnSync(noeud, [join(racine, 'dist', 'cli.js'), ...args], {
      cwd: dossier,
      env: { ...process.env, NO_COLOR: '1' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status === null || status > 1) throw new Error(`${noeud} ${args.join(' ')}\n${stderr}`);
    if (/\(node:\d+\)|\bWarning\b/.test(stdout + stderr)) throw new Error(`${noeud} parle : ${stderr}`);
    empreintes[`${nom} (code ${status})`] = sha256(stdout + stderr);
  }
  const s = (performance.now() - debut) / 1000;
  for (const nom of readdirSync(dossier, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(dossier, nom)).isFile()) empreintes[nom] = sha256(readFileSync(join(dossier, nom)));
  return { empreintes, s };
}

function sha256(contenu) {
  return createHash('sha256').update(contenu).digest('hex');
}
