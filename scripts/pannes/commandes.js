import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const exemples = fileURLToPath(new URL('../../data/exemple/', import.meta.url));
const petitSuivi = fileURLToPath(new URL('../../test/fixtures/suivis-recus/petit-suivi.csv', import.meta.url));
const date = ['--date', '2028-06-30'];

/**
 * The commands that write, each as it is typed in the folder where it writes.
 * @returns `args`, with `--forcer` put after when something stands there; `ancien`, for a command that takes no file of another's
 * place: what it did there before
 */
export async function createCommandes(racine, cli) {
  const entrees = join(racine, 'entrees');
  await createEntrees(entrees, cli);
  const suivi = join(entrees, 'suivi.xlsx');
  const petit = join(entrees, 'petit-suivi.csv');
  const annee = join(entrees, 'suivi-2027.xlsx');
  const lot = (jour) => ['lot', join(entrees, 'lot'), '--sortie', 'lot', '--date', jour, '--processus', '2'];
  const commandes = [
    ['bilan', suivi, '--sortie', 'bilan.docx', '--apercu', 'bilan.html', ...date],
    ['diaporama', suivi, '--sortie', 'copil.pptx', ...date],
    ['cdsf', petit, '--sortie', 'cdsf', ...date],
    ['annexes', suivi, '--sortie', 'annexes', ...date],
    [
      'avenant',
      join(entrees, 'plan-signe.json'),
      annee,
      '--numero',
      '1',
      '--sortie',
      'avenant',
      '--date',
      '2027-02-16',
    ],
    ['annoter', suivi, '--sortie', 'annote.xlsx', ...date],
    ['echeances', suivi, '--ics', 'agenda.ics', ...date],
    ['modele', 'suivi.xlsx', ...date],
    ['reprendre', join(entrees, 'corrige.docx'), suivi, '--sortie', 'repris.xlsx'],
    ['reprendre-suivi', suivi, '--sortie', 'repris.xlsx', '--ecrire-correspondance', 'correspondance.json', ...date],
    ['signer', suivi, '--sortie', 'plan-signe.json', ...date],
    ['gabarits', 'gabarits'],
    ['page', '--sortie', 'page.html'],
  ].map((args) => ({ nom: args[0], args, entrees, ancien: null }));
  return [...commandes, { nom: 'lot', args: lot('2028-06-30'), entrees, ancien: lot('2028-06-29') }];
}

async function createEntrees(entrees, cli) {
  await mkdir(join(entrees, 'lot'), { recursive: true });
  const noms = ['suivi-exemple.xlsx', 'suivi-exemple-2027.xlsx', 'plan-signe.json'];
  for (const nom of noms) await copyFile(join(exemples, nom), join(entrees, nom.replace('-exemple', '')));
  await copyFile(petitSuivi, join(entrees, 'petit-suivi.csv'));
  await copyFile(join(exemples, 'suivi-exemple-2026.xlsx'), join(entrees, 'lot', 'suivi-2026.xlsx'));
  for (const nom of ['a', 'b', 'c']) await copyFile(petitSuivi, join(entrees, 'lot', `suivi-${nom}.csv`));
  const bilan = join(entrees, 'corrige.docx');
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, 'bilan', join(entrees, 'suivi.xlsx'), '--sortie', bilan, ...date],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Le bilan à corriger n’a pas été fait : ${stderr}`);
  await correct(bilan);
}

/** What a person retypes in Word, for `reprendre` to bring back. */
async function correct(bilan) {
  const parties = unzipSync(await readFile(bilan));
  const avant = strFromU8(parties['word/document.xml']);
  const apres = avant.replaceAll('place n’a été gelée', 'place n’a été fermée');
  if (apres === avant) throw new Error('Le texte à corriger n’est plus dans le bilan de l’exemple.');
  parties['word/document.xml'] = strToU8(apres);
  await writeFile(bilan, zipSync(parties));
}
