// Garde le code que V8 fait de chaque fichier de la commande (dist/codes), pour qu’elle démarre sans le refaire. Les commandes
// les plus employées sont lancées sur l’exemple, l’une après l’autre : le code de chacune s’ajoute à celui des précédentes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ici = fileURLToPath(import.meta.url);
const racine = fileURLToPath(new URL('..', import.meta.url));
const { charger, dossierDesCodes, fichierDuCode } = createRequire(ici)('../dist/chargeur.js');
const codes = dossierDesCodes(join(racine, 'dist'));

const args = process.argv.slice(2);
if (args.length > 0) runCommande();
else runToutes();

function runToutes() {
  const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-codes-'));
  const exemple = join(racine, 'data', 'exemple', 'suivi-exemple.xlsx');
  const date = ['--date', '2028-06-30'];
  try {
    for (const commande of [
      ['--help'],
      ['verifier', exemple, ...date],
      ['bilan', exemple, '--type', 'intermediaire', ...date, '--sortie', join(travail, 'bilan.docx')],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [ici, ...commande], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`bilan-ctg ${commande[0]} : ${stderr}`);
    }
  } finally {
    rmSync(travail, { recursive: true });
  }
}

function runCommande() {
  const scripts = [];
  process.on('exit', () => {
    mkdirSync(codes, { recursive: true });
    for (const [chemin, script] of scripts) writeFileSync(fichierDuCode(codes, chemin), script.createCachedData());
  });
  charger(join(racine, 'dist', 'commande.js'), {
    codes,
    onFichier: (chemin, script) => scripts.push([chemin, script]),
  });
}
