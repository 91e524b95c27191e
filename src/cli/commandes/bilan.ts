import { resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { aideDesTypes, genreParDefaut, genres, type TypeBilan, typesDeBilan } from '../../documents/genres.js';
import { type ChoixDeFiches, choixDeFiches, type OrdreDuPlan, ordresDuPlan } from '../../documents/options-du-plan.js';
import { type OptionsApparence, optionsApparence, readApparenceDe } from '../apparence.js';
import { readDate } from '../dates.js';
import {
  checkDeuxNoms,
  checkDistincte,
  checkNonLus,
  checkSortie,
  readFichier,
  readGabaritsCompiles,
  writeFichier,
} from '../fichiers.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import { optionPhotos, readPhotosDe } from '../photos.js';
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
  readonly gabarits: string | undefined;
  readonly classeur: string;
  readonly type: TypeBilan;
  readonly par: OrdreDuPlan | undefined;
  readonly fiches: ChoixDeFiches | undefined;
  readonly reference: string | undefined;
  readonly apercu: string | undefined;
  readonly photos: string | undefined;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly forcer: boolean;
}

/** `bilan`: writes the Word document. A projet is written whatever the findings; a définitif only when none stops it. */
export const commandeBilan: CommandModule<object, Options> = {
  command: 'bilan <classeur>',
  describe: 'Écrit un bilan Word à partir d’un tableau de suivi',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('type', {
        choices: typesDeBilan,
        default: genreParDefaut,
        describe: aideDesTypes,
      })
      .option('par', {
        choices: ordresDuPlan,
        requiresArg: true,
        describe:
          'Ce qui fait les chapitres : les axes, les enjeux ou les champs d’intervention (l’ordre du plan sans elle)',
      })
      .option('fiches', {
        choices: choixDeFiches,
        requiresArg: true,
        describe:
          'Les actions dont la fiche entière est jointe : toutes, les utiles (en retard, à décider, achevées depuis un an) ou aucune (utiles sans elle, aucune dans un point d’étape)',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le fichier Word à écrire (bilan-TYPE-DATE.docx sans elle)',
      })
      .option('reference', {
        type: 'string',
        requiresArg: true,
        describe: 'Un tableau de suivi plus ancien : le document dit ce qui a changé depuis',
      })
      .option('apercu', {
        type: 'string',
        requiresArg: true,
        describe: 'Écrit aussi le document en page web (.html), à lire dans un navigateur',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du bilan, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe:
          'Document définitif : refusé tant qu’un point empêche l’envoi ou que les parties ou la période manquent ; sommaire paginé',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier de sortie s’il existe' })
      .options(optionSchema)
      .options(optionsLecture)
      .options(optionsPlan)
      .options(optionsApparence)
      .options(optionPhotos)
      .options(optionGabarits)
      .example('$0 bilan suivi.xlsx --type etape --reference suivi-2027.xlsx', 'Écrit le point d’étape de l’année')
      .example('$0 bilan suivi.xlsx --sortie bilan.docx', 'Écrit un projet de bilan à relire')
      .example('$0 bilan suivi.xlsx --definitif --date 2028-06-30', 'Écrit le bilan à envoyer'),
  async handler({ classeur, type, par, fiches, reference, apercu: page, sortie, date, definitif, forcer, ...options }) {
    const { correspondance, modele, planSigne, classement } = options;
    const jour = readDate(date);
    const chemin = sortie ?? `${genres[type].fichier}-${jour}.docx`;
    const lus = [classeur, correspondance, reference, modele, planSigne, classement];
    await checkSortie(chemin, forcer);
    await checkDistincte(chemin, lus, '--sortie');
    if (page !== undefined) {
      await checkDeuxNoms({ chemin, option: '--sortie' }, { chemin: page, option: '--apercu' });
      await checkSortie(page, forcer, '--apercu');
      await checkDistincte(page, lus, '--apercu');
    }
    const [suivi, ancien, gabarits, { verifier }, { apercu, bilan }] = await Promise.all([
      readSuivi(classeur, options),
      reference === undefined ? null : readFichier(reference),
      readGabaritsDe(options.gabarits),
      import('../../operations/suivi.js'),
      import('../../operations/bilan.js'),
    ]);
    const verifie = await verifier(suivi, jour);
    const demande = {
      type,
      par,
      fiches,
      definitif,
      exigerSchema: options.exigerSchema,
      reference: ancien,
      apparence: await readApparenceDe(options),
      photos: options.photos === undefined ? null : await readPhotosDe(options.photos),
      gabarits,
      gabaritsCompiles: readGabaritsCompiles(),
    };
    const rendu = await bilan(verifie, demande, portsDe(classeur));
    announceRendu(rendu);
    const html = page === undefined ? '' : await apercu(verifie, demande, portsDe(classeur));
    await checkNonLus([
      { chemin, option: '--sortie' },
      ...(page === undefined ? [] : [{ chemin: page, option: '--apercu' }]),
    ]);
    for (const { octets } of rendu.fichiers) await writeFichier(chemin, octets, forcer);
    process.stderr.write(`${genres[type].nom} écrit : ${resolve(chemin)}\n`);
    if (page !== undefined) {
      await writeFichier(page, new TextEncoder().encode(html), forcer);
      process.stderr.write(`Page écrite : ${resolve(page)}\n`);
    }
    concludeRendu(rendu);
  },
};
