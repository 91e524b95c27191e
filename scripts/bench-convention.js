// `node scripts/bench-convention.js` : le temps de lire une convention de quarante pages, processus entier (Node compris), en
// .docx puis en .pdf (fait par LibreOffice). Échoue au-delà de 0,6 s et de 2 s. À lancer après npm run build.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { para, tableau, titre, usages } from './conventions/blocs.js';
import { ecrireDocx } from './conventions/ecrire-docx.js';
import { conventions } from './conventions/modeles.js';

const executer = promisify(execFile);
const index = pathToFileURL(fileURLToPath(new URL('../dist/index.mjs', import.meta.url))).href;
const dossier = mkdtempSync(join(tmpdir(), 'bilan-ctg-bench-convention-'));
const limites = { docx: 600, pdf: 2_000 };
const passages = 5;

try {
  const fichier = join(dossier, 'convention.docx');
  writeFileSync(fichier, await ecrireDocx({ ...conventions[0], blocs: longue(conventions[0].blocs) }));
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

/** Quarante pages : le texte des articles, et une fiche par demi-page. */
function longue(blocs) {
  const fiches = Array.from({ length: 55 }, (_, rang) => [
    titre(`Fiche action n° ${rang + 20} : Mener l’action numéro ${rang + 20}`, 2),
    tableau(
      [
        ['Pilote', 'Communauté de communes'],
        ['Description', usages[0].texte.repeat(2)],
        ['Date de début', '2026'],
        ['Date de fin', '2029'],
        ['Budget prévisionnel', `${rang + 1} 000 €`],
      ],
      false,
    ),
  ]);
  const texte = Array.from({ length: 60 }, () => para(usages[0].texte.repeat(3)));
  const place = blocs.findIndex((bloc) => bloc.texte?.startsWith('Article 2'));
  return [...blocs.slice(0, place), ...texte, ...blocs.slice(place), ...fiches.flat()];
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
