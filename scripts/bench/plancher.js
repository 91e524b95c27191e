// Usage : node scripts/bench/plancher.js dossier sortie.docx : les parties d’un .docx déjà écrites, mises dans un zip. Rien ne
// peut écrire ce document plus vite en JavaScript ; même bibliothèque et même compression que la commande.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const [dossier, sortie] = process.argv.slice(2);
const noms = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((entree) => entree.isFile());
const parts = Object.fromEntries(
  noms.map(({ parentPath, name }) => {
    const chemin = join(parentPath, name);
    return [chemin.slice(dossier.length + 1), readFileSync(chemin)];
  }),
);
writeFileSync(sortie, zipSync(parts, { level: 2 }));
