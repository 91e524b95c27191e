// Compile les gabarits dans dist/gabarits.js : la commande démarre sans le compilateur de Handlebars. Un gabarit modifié
// ensuite est recompilé à la volée.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'rolldown/utils';
import { compileGabarits } from './gabarits-compiles.js';

const racine = fileURLToPath(new URL('..', import.meta.url));
const entrees = (await compileGabarits()).map(
  ({ cle, source, modele }) => `${JSON.stringify(cle)}: { source: ${JSON.stringify(source)}, modele: ${modele} }`,
);
const { code, errors } = await minify('gabarits.js', `exports.gabaritsCompiles = {\n${entrees.join(',\n')}\n};\n`);
if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
await writeFile(join(racine, 'dist', 'gabarits.js'), code);
