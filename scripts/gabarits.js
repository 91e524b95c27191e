// Compile les gabarits dans dist/gabarits.js : la commande démarre sans le compilateur de Handlebars. Un gabarit modifié
// ensuite est recompilé à la volée.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const racine = fileURLToPath(new URL('..', import.meta.url));
const { optionsGabarit, prepareGabarit } = await import(join(racine, 'dist', 'index.js'));
const dossier = join(racine, 'templates');
const fichiers = (await readdir(dossier, { recursive: true })).filter((nom) => nom.endsWith('.hbs')).sort();
const entrees = await Promise.all(
  fichiers.map(async (nom) => {
    const source = await readFile(join(dossier, nom), 'utf8');
    const cle = relative(dossier, join(dossier, nom))
      .replaceAll('\\', '/')
      .replace(/\.hbs$/, '');
    return `${JSON.stringify(cle)}: { source: ${JSON.stringify(source)}, modele: ${Handlebars.precompile(prepareGabarit(source), optionsGabarit)} }`;
  }),
);
await writeFile(join(racine, 'dist', 'gabarits.js'), `export const gabaritsCompiles = {\n${entrees.join(',\n')}\n};\n`);
