// Fabrique data/exemple/suivi-exemple.xlsx. Usage : npm run exemple
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { actions } from './exemple/actions.js';
import { fabriquer } from './exemple/classeur.js';

const dossier = fileURLToPath(new URL('../data/exemple/', import.meta.url));
await mkdir(dossier, { recursive: true });
await writeFile(`${dossier}suivi-exemple.xlsx`, await fabriquer(actions));
console.log(`Exemple écrit : ${dossier}suivi-exemple.xlsx`);
