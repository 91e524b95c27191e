// npm run images : docs/images/synthese.png, la page « Synthèse » du bilan d’exemple (données fictives), telle que LibreOffice l’imprime.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const racine = fileURLToPath(new URL('..', import.meta.url));
const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-images-'));
const bilan = join(travail, 'bilan.docx');
const pdf = join(travail, 'bilan.pdf');

try {
  const exemple = join(racine, 'data', 'exemple', 'suivi-exemple.xlsx');
  const options = ['--type', 'intermediaire', '--date', '2028-06-30', '--sortie', bilan];
  execFileSync(process.execPath, [join(racine, 'dist', 'cli.js'), 'bilan', exemple, ...options]);
  const profil = `-env:UserInstallation=file://${join(travail, 'profil')}`;
  execFileSync('soffice', [profil, '--headless', '--convert-to', 'pdf', '--outdir', travail, bilan]);
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const page = pages.findIndex((texte) => /données fictives/.test(texte) && /^\s*Synthèse\s*$/m.test(texte)) + 1;
  if (page === 0) throw new Error('Le bilan d’exemple n’a plus de page « Synthèse » qui dise « données fictives ».');
  const image = join(racine, 'docs', 'images', 'synthese');
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '80', '-f', page, '-l', page, pdf, image]);
  console.log(`Page ${page} du bilan : ${image}.png`);
} finally {
  rmSync(travail, { recursive: true });
}
