// Fabrique un classeur de N actions, pour les mesures. Usage : node scripts/exemple/volumineux.js N fichier.xlsx
import { writeFile } from 'node:fs/promises';
import { actions as modeles } from './actions.js';
import { fabriquer } from './classeur.js';

const [nombre, fichier] = process.argv.slice(2);
const actions = Array.from({ length: Number(nombre) }, (_, rang) => ({
  ...modeles[rang % modeles.length],
  numero: `A-${rang + 1}`,
}));
await writeFile(fichier, await fabriquer(actions));
