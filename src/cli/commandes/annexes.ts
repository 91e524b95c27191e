import type { CommandModule } from 'yargs';
import { type OptionsApparence, optionsApparence, readApparenceDe } from '../apparence.js';
import { readDate } from '../dates.js';
import { checkDossier } from '../dossiers.js';
import { readFichier, readGabaritsCompiles } from '../fichiers.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import { announceRendu, concludeRendu, writeRendu } from '../rendu.js';
import {
  type OptionsLecture,
  type OptionsPlan,
  optionAnnexes,
  optionsLecture,
  optionsPlan,
  portsDe,
  readPlanOuSuivi,
} from '../suivi.js';

interface Options extends OptionsApparence, OptionsPlan, OptionsLecture {
  readonly classeur: string;
  readonly annexes: string | undefined;
  readonly gabarits: string | undefined;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly forcer: boolean;
}

/** `annexes`: writes every annex of the convention from a workbook, or from a signed plan. */
export const commandeAnnexes: CommandModule<object, Options> = {
  command: 'annexes <classeur>',
  describe: 'Écrit les annexes de la convention à partir d’un tableau de suivi',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv), ou un plan signé (.json)',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le dossier à créer (annexes-DATE sans elle)',
      })
      .options(optionAnnexes)
      .options(optionsPlan)
      .options(optionsLecture)
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date des annexes, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe: 'Annexes définitives : refusées tant qu’un point bloque',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace les fichiers du dossier s’il existe' })
      .options(optionsApparence)
      .options(optionGabarits)
      .example('$0 annexes suivi.xlsx --sortie annexes', 'Écrit les six annexes, à relire'),
  async handler({ classeur, sortie, date, definitif, forcer, ...options }) {
    const jour = readDate(date);
    const chemin = sortie ?? `annexes-${jour}`;
    await checkDossier(chemin, forcer);
    const [lu, { readAnnexes }, gabarits, { annexes }] = await Promise.all([
      readPlanOuSuivi(classeur, options),
      import('../../operations/plan-signe.js'),
      readGabaritsDe(options.gabarits),
      import('../../operations/annexes.js'),
    ]);
    const rendu = await annexes(
      lu,
      {
        date: jour,
        definitif,
        annexes: await readAnnexes(options.annexes, readFichier),
        apparence: await readApparenceDe(options),
        gabarits,
        gabaritsCompiles: readGabaritsCompiles(),
      },
      portsDe(classeur),
    );
    announceRendu(rendu);
    await writeRendu(rendu, { chemin, titre: 'Annexes écrites', forcer });
    concludeRendu(rendu);
  },
};
