/**
 * `node scripts/bench-doublement.js [--jusqua 16000] [--seulement verifier]`: each command over twice as many rows, again and
 * again. Twice the rows must take at most twice the time (2.3 with what a machine adds), on an ordinary tracker and on one
 * written to slow a reader down: long runs of blanks, three comments a row, a title per action.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ExcelJS from 'exceljs';
import { executer, nombreFr } from './bench/mesure.js';

const { values } = parseArgs({
  options: { jusqua: { type: 'string', default: '16000' }, seulement: { type: 'string' } },
});
const racine = fileURLToPath(new URL('..', import.meta.url));
const cli = join(racine, 'dist', 'cli.js');
const travail = mkdtempSync(join(tmpdir(), 'bilan-ctg-doublement-'));
const date = ['--date', '2028-06-30'];
const plafond = 2.3;
const attente = 180;

const tailles = [];
for (let nombre = 1_000; nombre <= Number(values.jusqua); nombre *= 2) tailles.push(nombre);

const commandes = {
  verifier: (suivi) => ['verifier', suivi, ...date],
  annoter: (suivi, sortie) => ['annoter', suivi, ...date, '--sortie', `${sortie}.xlsx`, '--forcer'],
  bilan: (suivi, sortie) => ['bilan', suivi, ...date, '--sortie', `${sortie}.docx`, '--forcer'],
  cdsf: (suivi, sortie) => ['cdsf', suivi, ...date, '--sortie', sortie, '--forcer'],
  'reprendre-suivi': (suivi, sortie) => ['reprendre-suivi', suivi, ...date, '--sortie', `${sortie}.xlsx`, '--forcer'],
  comparer: (suivi) => ['comparer', suivi, suivi],
  echeances: (suivi) => ['echeances', suivi, ...date],
};

try {
  const classeurs = { ordinaire: new Map(), retors: new Map() };
  for (const nombre of tailles) {
    classeurs.ordinaire.set(nombre, ordinaire(nombre));
    classeurs.retors.set(nombre, await retors(nombre));
  }
  let fautes = 0;
  console.log(`| commande | texte | ${tailles.join(' | ')} | pire doublement |`);
  console.log(`| --- | --- | ${tailles.map(() => '---').join(' | ')} | --- |`);
  for (const [nom, commande] of Object.entries(commandes)) {
    if (values.seulement !== undefined && values.seulement !== nom) continue;
    for (const [genre, fichiers] of Object.entries(classeurs)) {
      const temps = tailles.map(
        (nombre) =>
          executer([cli, ...commande(fichiers.get(nombre), join(travail, `${nom}-${nombre}`))], attente)?.s ?? null,
      );
      const rapports = temps.slice(1).map((suivant, rang) => {
        const avant = temps[rang];
        return avant === null || suivant === null ? Number.POSITIVE_INFINITY : suivant / avant;
      });
      const pire = Math.max(...rapports);
      if (pire > plafond) fautes += 1;
      const dits = temps.map((seconde) => (seconde === null ? `plus de ${attente} s` : nombreFr(seconde, 2)));
      console.log(
        `| ${nom} | ${genre} | ${dits.join(' | ')} | ${nombreFr(pire, 2)}${pire > plafond ? ' **non**' : ''} |`,
      );
    }
  }
  process.exitCode = fautes > 0 ? 1 : 0;
} finally {
  rmSync(travail, { recursive: true });
}

function ordinaire(nombre) {
  const fichier = join(travail, `ordinaire-${nombre}.xlsx`);
  executer([join(racine, 'scripts', 'exemple', 'volumineux.js'), String(nombre), fichier]);
  return fichier;
}

async function retors(nombre) {
  const classeur = new ExcelJS.Workbook();
  classeur.addWorksheet('Convention').addRows([
    ['Territoire', 'Vallon (données fictives)'],
    ['Date de début', '01/01/2026'],
    ['Date de fin', '31/12/2030'],
  ]);
  const feuille = classeur.addWorksheet('Actions');
  feuille.addRow(['N°', 'Intitulé', 'Pilote', 'Échéance', 'Budget prévu', 'Statut', 'Réalisations']);
  for (let rang = 1; rang <= nombre; rang += 1) {
    const blancs = ' '.repeat(1_500);
    const ligne = feuille.addRow([
      `${rang}`,
      `Action ${rang}${blancs}bis`,
      `Mairie ,${blancs}, Caf`,
      `fin${blancs}2027 -`,
      `1${blancs}0 €`,
      `En cours :${blancs}.`,
      `né${blancs}le ( ${'('.repeat(200)}`,
    ]);
    for (const colonne of [1, 2, 3]) ligne.getCell(colonne).note = `Vu le ${rang} : à reprendre.`;
  }
  const fichier = join(travail, `retors-${nombre}.xlsx`);
  await classeur.xlsx.writeFile(fichier);
  return fichier;
}
