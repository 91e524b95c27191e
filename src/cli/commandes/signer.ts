import { resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { readDate } from '../dates.js';
import { checkDistincte, checkSortie, writeFichier } from '../fichiers.js';
import { type OptionsLecture, optionsLecture, readSuivi, sansVoisin } from '../suivi.js';

interface Options extends OptionsLecture {
  readonly classeur: string;
  readonly sortie: string;
  readonly date: string | undefined;
  readonly forcer: boolean;
}

/** `signer`: freezes what binds in a workbook, as signed. */
export const commandeSigner: CommandModule<object, Options> = {
  command: 'signer <classeur>',
  describe: 'Fige ce qui engage dans un tableau de suivi, le jour de la signature : le plan signé',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi tel qu’il a été signé (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        default: 'plan-signe.json',
        describe: 'Le plan signé à écrire, à ranger à côté du tableau de suivi',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date de signature de la convention, AAAA-MM-JJ (celle de la feuille Convention sans elle)',
      })
      .options(optionsLecture)
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier de sortie s’il existe' })
      .example('$0 signer suivi.xlsx --sortie plan-signe.json', 'Fige le plan le jour de la signature'),
  async handler({ classeur, sortie, date, forcer, ...lecture }) {
    await checkSortie(sortie, forcer);
    await checkDistincte(sortie, [classeur, lecture.correspondance], '--sortie');
    const [suivi, { signer }, { formatSignature }] = await Promise.all([
      readSuivi(classeur, lecture, sansVoisin),
      import('../../operations/signer.js'),
      import('../texte/plan-signe.js'),
    ]);
    const { signe, fichiers } = signer(suivi, date === undefined ? null : readDate(date));
    for (const { octets } of fichiers) await writeFichier(sortie, octets, forcer);
    process.stdout.write(formatSignature(signe, suivi.dossier));
    process.stderr.write(`Plan signé écrit : ${resolve(sortie)}\n`);
  },
};
