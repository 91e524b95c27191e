// Écrit docs/schemas d’après les schémas zod. Usage : npm run schemas
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { schemaJsonClassement } from '../dist/interne/classement.mjs';
import { schemaJsonCorrespondance } from '../dist/interne/correspondance.mjs';
import { schemaJsonReponses } from '../dist/interne/fichier-de-reponses.mjs';
import { schemaJsonPlanSigne } from '../dist/interne/fichier-plan.mjs';
import { schemaJson } from '../dist/interne/schema-extrait.mjs';

const schemas = {
  'extrait-petite-enfance-2': schemaJson(),
  'correspondance-1': schemaJsonCorrespondance(),
  'plan-signe-1': schemaJsonPlanSigne(),
  'reponses-1': schemaJsonReponses(),
  'classement-1': schemaJsonClassement(),
};
for (const [nom, schema] of Object.entries(schemas)) {
  const fichier = fileURLToPath(new URL(`../docs/schemas/${nom}.schema.json`, import.meta.url));
  await writeFile(fichier, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`Schéma écrit : ${fichier}`);
}
