// Fabrique les conventions d’essai de test/fixtures/convention : .docx et .txt, puis .odt et .pdf par LibreOffice, et la vérité
// de chacune. Usage : node scripts/conventions.js [dossier]
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ecrireDocx } from './conventions/ecrire-docx.js';
import { ecrireTexte } from './conventions/ecrire-texte.js';
import { conventions } from './conventions/modeles.js';

const executer = promisify(execFile);
const [dossier = fileURLToPath(new URL('../test/fixtures/convention', import.meta.url))] = process.argv.slice(2);

for (const convention of conventions) {
  const sien = join(dossier, convention.nom);
  const fichier = join(sien, 'convention.docx');
  await mkdir(sien, { recursive: true });
  await writeFile(fichier, await ecrireDocx(convention));
  await writeFile(join(sien, 'convention.txt'), ecrireTexte(convention));
  await writeFile(join(sien, 'verite.json'), `${JSON.stringify(convention.verite, null, 2)}\n`);
  for (const format of ['odt', 'pdf'])
    await executer('soffice', ['--headless', '--convert-to', format, '--outdir', sien, fichier]);
  console.log(`Convention écrite : ${sien}`);
}
