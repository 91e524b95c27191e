// Compile les gabarits dans dist/gabarits.js : la commande démarre sans le compilateur de Handlebars. Un gabarit modifié
// ensuite est recompilé à la volée.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileGabarits } from './gabarits-compiles.js';

const racine = fileURLToPath(new URL('..', import.meta.url));
const entrees = (await compileGabarits()).map(
  ({ cle, source, modele }) => `${JSON.stringify(cle)}: { source: ${JSON.stringify(source)}, modele: ${modele} }`,
);
await writeFile(join(racine, 'dist', 'gabarits.js'), `export const gabaritsCompiles = {\n${entrees.join(',\n')}\n};\n`);
