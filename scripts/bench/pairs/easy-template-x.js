// Usage : node easy-template-x.js classeur.xlsx gabarit.docx sortie.docx [cœur]
import { readFileSync, writeFileSync } from 'node:fs';
import { TemplateHandler } from 'easy-template-x';
import { lire } from './contenu.js';

const [classeur, gabarit, sortie, coeur] = process.argv.slice(2);
writeFileSync(sortie, await new TemplateHandler().process(readFileSync(gabarit), await lire(classeur, coeur)));
