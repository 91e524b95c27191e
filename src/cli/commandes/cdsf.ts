import type { CommandModule } from 'yargs';
import { bilansTransmis, genreParDefaut, type TypeBilanTransmis } from '../../documents/genres.js';
import { insecables } from '../../documents/typographie.js';
import { type OptionsApparence, optionsApparence, readApparenceDe } from '../apparence.js';
import { readDate } from '../dates.js';
import { checkDossier } from '../dossiers.js';
import { readGabaritsCompiles } from '../fichiers.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import { announceRendu, concludeRendu, writeRendu } from '../rendu.js';
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
  readonly gabarits: string | undefined;
  readonly classeur: string;
  readonly bilan: TypeBilanTransmis;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly parentalite: boolean;
  readonly forcer: boolean;
}

/** `cdsf`: writes the folder that goes to the comité départemental des services aux familles. */
export const commandeCdsf: CommandModule<object, Options> = {
  command: 'cdsf <classeur>',
  describe: 'Prépare le dossier petite enfance à envoyer au comité départemental (CDSF)',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('bilan', {
        choices: bilansTransmis,
        default: genreParDefaut,
        describe: 'Le bilan dont la partie petite enfance est transmise',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le dossier à créer (cdsf-BILAN-DATE sans elle)',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date de l’envoi, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe:
          'Dossier définitif : refusé tant qu’un point empêche l’envoi ou que les parties ou la période manquent',
      })
      .option('parentalite', {
        type: 'boolean',
        default: false,
        describe: 'Joint aussi le volet parentalité : l’article D. 214-10-1 le permet',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace les fichiers du dossier s’il existe' })
      .options(optionSchema)
      .options(optionsLecture)
      .options(optionsPlan)
      .options(optionsApparence)
      .options(optionGabarits)
      .example('$0 cdsf suivi.xlsx --bilan intermediaire --sortie envoi-cdsf', 'Prépare le dossier à relire'),
  async handler({ classeur, bilan, sortie, date, definitif, parentalite, forcer, ...options }) {
    const jour = readDate(date);
    const chemin = sortie ?? `cdsf-${bilan}-${jour}`;
    await checkDossier(chemin, forcer);
    const [suivi, gabarits, { verifier }, { cdsf }] = await Promise.all([
      readSuivi(classeur, options),
      readGabaritsDe(options.gabarits),
      import('../../operations/suivi.js'),
      import('../../operations/cdsf.js'),
    ]);
    const rendu = await cdsf(
      await verifier(suivi, jour),
      {
        bilan,
        definitif,
        exigerSchema: options.exigerSchema,
        parentalite,
        apparence: await readApparenceDe(options),
        gabarits,
        gabaritsCompiles: readGabaritsCompiles(),
      },
      portsDe(classeur),
    );
    announceRendu(rendu);
    await writeRendu(rendu, { chemin, titre: 'Dossier pour le CDSF écrit', forcer });
    for (const phrase of rendu.tri) process.stderr.write(`${insecables(phrase)}\n`);
    concludeRendu(rendu);
  },
};
