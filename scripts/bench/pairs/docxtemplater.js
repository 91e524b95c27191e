// Usage : node docxtemplater.js classeur.xlsx gabarit.docx sortie.docx [cœur]
import { readFileSync, writeFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { lire } from './contenu.js';

const [classeur, gabarit, sortie, coeur] = process.argv.slice(2);
const document = new Docxtemplater(new PizZip(readFileSync(gabarit)), { paragraphLoop: true, linebreaks: true });
document.render(await lire(classeur, coeur));
writeFileSync(sortie, document.toBuffer({ compression: 'DEFLATE' }));
