// Usage : node docx-templates.js classeur.xlsx gabarit.docx sortie.docx [cœur]
import { readFileSync, writeFileSync } from 'node:fs';
import docxTemplates from 'docx-templates';
import { lire } from './contenu.js';

const [classeur, gabarit, sortie, coeur] = process.argv.slice(2);
const octets = await docxTemplates.createReport({
  template: readFileSync(gabarit),
  data: await lire(classeur, coeur),
  // Sans bac à sable, il va plus vite.
  noSandbox: true,
  maximumWalkingDepth: 1e9,
});
writeFileSync(sortie, octets);
