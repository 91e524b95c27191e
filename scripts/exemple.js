// Fabrique data/exemple/suivi-exemple.xlsx, ou le fichier donné. Usage : npm run exemple
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actions } from './exemple/actions.js';
import { fabriquer } from './exemple/classeur.js';

const fichier = process.argv[2] ?? fileURLToPath(new URL('../data/exemple/suivi-exemple.xlsx', import.meta.url));
await mkdir(dirname(fichier), { recursive: true });
await writeFile(fichier, await fabriquer(actions));
console.log(`Exemple écrit : ${fichier}`);
