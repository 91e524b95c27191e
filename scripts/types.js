// Écrit dist/types : ce que la bibliothèque exporte, pour TypeScript. Seuls les fichiers que l’on atteint depuis index.d.ts restent.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const racine = fileURLToPath(new URL('..', import.meta.url));
const types = join(racine, 'dist', 'types');
rmSync(types, { recursive: true, force: true });
const { stdout, error } = spawnSync(
  process.execPath,
  [join(racine, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(racine, 'tsconfig.types.json')],
  { cwd: racine, encoding: 'utf8' },
);
if (error) throw error;

const atteints = new Set();
const suite = [join(types, 'index.d.ts')];
for (let fichier = suite.pop(); fichier !== undefined; fichier = suite.pop()) {
  if (atteints.has(fichier)) continue;
  if (!existsSync(fichier)) throw new Error(`${relative(racine, fichier)} n’a pas été écrit.\n${stdout}`);
  atteints.add(fichier);
  for (const [, cible] of readFileSync(fichier, 'utf8').matchAll(/(?:\bfrom|\bimport\()\s*["'](\.[^"']+)["']/g))
    suite.push(join(dirname(fichier), cible.replace(/\.js$/, '.d.ts')));
}
// A view's type that has no name is an error of tsc: it counts only where the library shows it.
const fautes = stdout.split('\n').filter((ligne) => {
  const [, source] = /^(src\/[^(]+)\.ts\(/.exec(ligne) ?? [];
  return source !== undefined && atteints.has(join(types, `${source.slice('src/'.length)}.d.ts`));
});
if (fautes.length > 0) throw new Error(fautes.join('\n'));
for (const nom of readdirSync(types, { recursive: true, encoding: 'utf8' }))
  if (nom.endsWith('.d.ts') && !atteints.has(join(types, nom))) rmSync(join(types, nom));
writeFileSync(
  join(types, 'gabarits.d.ts'),
  "import type { GabaritsCompiles } from './index.js';\n\n/** The words of the documents, compiled ahead. */\nexport declare const gabaritsCompiles: GabaritsCompiles;\n",
);
