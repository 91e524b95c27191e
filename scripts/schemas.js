// Écrit docs/schemas d’après les schémas zod. Usage : npm run schemas
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schemaJson } from '../dist/index.js';

const fichier = fileURLToPath(new URL('../docs/schemas/extrait-petite-enfance-1.schema.json', import.meta.url));
await writeFile(fichier, `${JSON.stringify(schemaJson(), null, 2)}\n`);
console.log(`Schéma écrit : ${fichier}`);
