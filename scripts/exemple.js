// Fabrique les classeurs d’exemple de data/exemple, ou le premier d’entre eux dans le fichier donné. Usage : npm run exemple
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actions } from './exemple/actions.js';
import * as suivi2026 from './exemple/annees/suivi-2026.js';
import * as suivi2027 from './exemple/annees/suivi-2027.js';
import * as suivi2030 from './exemple/annees/suivi-2030.js';
import { fabriquer } from './exemple/classeur.js';
import { ecrirePlans } from './exemple/plans.js';

const dossierExemple = fileURLToPath(new URL('../data/exemple', import.meta.url));
const exemple = (nom) => join(dossierExemple, `${nom}.xlsx`);
const [demande] = process.argv.slice(2);
await ecrire(demande ?? exemple('suivi-exemple'), await fabriquer(actions));
if (!demande) {
  await ecrire(exemple('suivi-exemple-2027'), await fabriquer(suivi2027.actions, suivi2027.donnees));
  await ecrire(exemple('suivi-exemple-2030'), await fabriquer(suivi2030.actions, suivi2030.donnees));
  await ecrire(exemple('suivi-exemple-2026'), await fabriquer(suivi2026.actions, suivi2026.donnees));
  await ecrirePlans(dossierExemple);
}

async function ecrire(fichier, octets) {
  await mkdir(dirname(fichier), { recursive: true });
  await writeFile(fichier, octets);
  console.log(`Exemple écrit : ${fichier}`);
}
