import { resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { aideDesTypes, genreParDefaut, type TypeBilan, typesDeBilan } from '../../documents/genres.js';
import { type OptionsApparence, optionsApparence, readApparenceDe } from '../apparence.js';
import { readDate } from '../dates.js';
import { checkDistincte, checkNonLus, checkSortie, writeFichier } from '../fichiers.js';
import { announceRendu, concludeRendu } from '../rendu.js';
import {
  type OptionsLecture,
  type OptionsPlan,
  type OptionsSchema,
  optionSchema,
  optionsLecture,
  optionsPlan,
  portsDe,
  readSuivi,
} from '../suivi.js';

interface Options extends OptionsApparence, OptionsPlan, OptionsLecture, OptionsSchema {
  readonly classeur: string;
  readonly type: TypeBilan;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly forcer: boolean;
}

/** `diaporama`: writes the slides of a bilan. A projet is written whatever the findings; a définitif only when none stops it. */
export const commandeDiaporama: CommandModule<object, Options> = {
  command: 'diaporama <classeur>',
  describe: 'Écrit les diapositives d’un bilan pour le comité de pilotage (PowerPoint)',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('type', { choices: typesDeBilan, default: genreParDefaut, describe: aideDesTypes })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le fichier PowerPoint à écrire (diaporama-TYPE-DATE.pptx sans elle)',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du bilan présenté, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe:
          'Diapositives définitives, sans la mention « projet » : refusées tant qu’un point empêche l’envoi ou que les parties ou la période manquent',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier de sortie s’il existe' })
      .options(optionSchema)
      .options(optionsLecture)
      .options(optionsPlan)
      .options(optionsApparence)
      .example('$0 diaporama suivi.xlsx --date 2028-06-30', 'Écrit les diapositives du bilan intermédiaire')
      .example('$0 diaporama suivi.xlsx --type final --modele charte.docx', 'Aux couleurs et aux polices de la charte'),
  async handler({ classeur, type, sortie, date, definitif, forcer, ...options }) {
    const jour = readDate(date);
    const chemin = sortie ?? `diaporama-${type}-${jour}.pptx`;
    const { correspondance, modele, planSigne, classement } = options;
    await checkSortie(chemin, forcer);
    await checkDistincte(chemin, [classeur, correspondance, modele, planSigne, classement], '--sortie');
    const [suivi, { verifier }, { diaporama }, apparence] = await Promise.all([
      readSuivi(classeur, options),
      import('../../operations/suivi.js'),
      import('../../operations/diaporama.js'),
      readApparenceDe(options),
    ]);
    const verifie = await verifier(suivi, jour);
    const rendu = await diaporama(
      verifie,
      { type, definitif, exigerSchema: options.exigerSchema, apparence },
      portsDe(classeur),
    );
    announceRendu(rendu);
    await checkNonLus([{ chemin, option: '--sortie' }]);
    for (const { octets } of rendu.fichiers) await writeFichier(chemin, octets, forcer);
    process.stderr.write(`Diaporama écrit (${rendu.nombre} diapositives) : ${resolve(chemin)}\n`);
    concludeRendu(rendu);
  },
};
