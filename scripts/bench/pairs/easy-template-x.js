// Usage : node easy-template-x.js classeur.xlsx gabarit.docx sortie.docx
import { readFileSync, writeFileSync } from 'node:fs';
import { TemplateHandler } from 'easy-template-x';
import { lire } from './lire.js';

const [classeur, gabarit, sortie] = process.argv.slice(2);
writeFileSync(sortie, await new TemplateHandler().process(readFileSync(gabarit), await lire(classeur)));
