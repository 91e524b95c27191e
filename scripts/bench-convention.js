// `node scripts/bench-convention.js` : le temps de lire une convention de quarante pages, processus entier (Node compris), en
// .docx puis en .pdf (fait par LibreOffice). Échoue au-delà de 0,6 s et de 2 s. À lancer après npm run build.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ecrireConventionLongue } from './bench/convention.js';

const executer = promisify(execFile);
const index = pathToFileURL(fileURLToPath(new URL('../dist/index.mjs', import.meta.url))).href;
const dossier = mkdtempSync(join(tmpdir(), 'bilan-ctg-bench-convention-'));
const limites = { docx: 600, pdf: 2_000 };
const passages = 5;

try {
  const fichier = join(dossier, 'convention.docx');
  await ecrireConventionLongue(fichier);
  await executer('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', dossier, fichier]);
  for (const [format, limite] of Object.entries(limites)) {
    const temps = Array.from({ length: passages }, () => mesurer(join(dossier, `convention.${format}`)));
    const meilleur = Math.min(...temps);
    console.log(`.${format} : ${meilleur} ms (au plus ${limite}) ; ${temps.join(', ')}`);
    if (meilleur > limite) process.exitCode = 1;
  }
} finally {
  rmSync(dossier, { recursive: true });
}

function mesurer(fichier) {
  const programme = `
    import { readFileSync } from 'node:fs';
    const { lireConvention } = await import(${JSON.stringify(index)});
    const lue = await lireConvention({ nom: 'c', octets: new Uint8Array(readFileSync(${JSON.stringify(fichier)})) });
    if (lue.propositions.length < 300) throw new Error('seulement ' + lue.propositions.length + ' valeurs lues');`;
  const debut = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', programme], { stdio: ['ignore', 'ignore', 'inherit'] });
  return Math.round(performance.now() - debut);
}
