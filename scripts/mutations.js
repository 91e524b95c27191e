/**
 * `npm run mutations -- controles [fichier…] [--tout]`: changes the code of a room, one fault at a time (Stryker), and counts those that
 * the room's tests see. Out of the CI: a room takes tens of minutes. With files, only those (`couverture/calendrier.ts`, or a glob).
 * Faults in what is only run while a module loads (titles, tables, expressions) each need every test again: they are left out, unless
 * `--tout`. Stryker is installed apart, in a copy of the project; the report stays in the folder that is printed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Each room that is held, with the tests that judge it: those that need no built command. */
const pieces = {
  controles: ['test/controles', 'test/docs/regles.test.ts'],
  lecture: ['test/lecture'],
  comparaison: ['test/comparaison', 'test/avenant'],
  operations: ['test/operations'],
};

const racine = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { tout: { type: 'boolean' } } });
const [piece, ...fichiers] = positionals;
if (!Object.hasOwn(pieces, piece ?? '') || !existsSync(join(racine, 'src', piece))) {
  const presentes = Object.keys(pieces).filter((nom) => existsSync(join(racine, 'src', nom)));
  console.error(`Dites quel dossier de src éprouver : npm run mutations -- ${presentes.join(' | ')}`);
  process.exit(2);
}

const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-mutations-'));
const projet = join(travail, 'projet');
installer();
copierProjet();
ecrireReglages();
const { status } = spawnSync(
  process.execPath,
  [join(travail, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', 'stryker.json'],
  { cwd: projet, stdio: 'inherit' },
);
console.log(`Le rapport, faute par faute : ${join(travail, 'rapport.html')}`);
process.exitCode = status ?? 2;

/** Stryker beside the copy, with the very vitest of the project: two of them would not know each other's tests. */
function installer() {
  for (const nom of ['package.json', 'package-lock.json'])
    cpSync(join(racine, 'scripts', 'mutations', nom), join(travail, nom));
  const options = ['ci', '--silent', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', options, { cwd: travail, stdio: 'inherit', shell: process.platform === 'win32' });
  symlinkSync(join(racine, 'node_modules', 'vitest'), join(travail, 'node_modules', 'vitest'), 'junction');
}

function copierProjet() {
  mkdirSync(projet);
  for (const nom of ['src', 'test', 'data', 'docs', 'templates', 'package.json', 'tsconfig.json'])
    cpSync(join(racine, nom), join(projet, nom), { recursive: true });
  symlinkSync(join(racine, 'node_modules'), join(projet, 'node_modules'), 'junction');
}

function ecrireReglages() {
  const include = pieces[piece].map((chemin) => (chemin.endsWith('.ts') ? chemin : `${chemin}/**/*.test.ts`));
  const essais = { include, testTimeout: 30_000 };
  writeFileSync(join(projet, 'vitest.mutations.js'), `export default ${JSON.stringify({ test: essais })};\n`);
  const reglages = {
    mutate: (fichiers.length > 0 ? fichiers : ['**/*.ts']).map((nom) => `src/${piece}/${nom}`),
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutations.js', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: !values.tout,
    concurrency: 2,
    timeoutMS: 20_000,
    // Stryker would rewrite tsconfig.json with the compiler's old API, which TypeScript 7 no longer has.
    tsconfigFile: 'aucun.json',
    reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
    clearTextReporter: { allowColor: false, reportTests: false },
    jsonReporter: { fileName: join(travail, 'rapport.json') },
    htmlReporter: { fileName: join(travail, 'rapport.html') },
    // 85 % of what a room's tests must see (CONTRIBUTING.md).
    thresholds: { high: 90, low: 85, break: fichiers.length > 0 ? null : 85 },
    tempDirName: join(travail, 'bacs'),
  };
  writeFileSync(join(projet, 'stryker.json'), JSON.stringify(reglages, null, 2));
}
