import { readdir } from 'node:fs/promises';
import type { CommandModule } from 'yargs';
import { type OptionsApparence, optionsApparence, readApparenceDe } from '../apparence.js';
import { readDate } from '../dates.js';
import { checkDossier } from '../dossiers.js';
import { readFichier, readGabaritsCompiles } from '../fichiers.js';
import { optionGabarits, readGabaritsDe } from '../gabarits.js';
import { announceRendu, concludeRendu, writeRendu } from '../rendu.js';
import {
  type OptionsLecture,
  optionAnnexes,
  optionClassement,
  optionsLecture,
  portsDe,
  readPlanOuSuivi,
  sansVoisin,
} from '../suivi.js';

interface Options extends OptionsApparence, OptionsLecture {
  readonly avant: string;
  readonly apres: string;
  readonly numero: number | undefined;
  readonly objet: string | undefined;
  readonly annexes: string | undefined;
  readonly classement: string | undefined;
  readonly gabarits: string | undefined;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly definitif: boolean;
  readonly forcer: boolean;
}

/** `avenant`: the draft avenant, every annex as it becomes, those that change with their changes tracked. */
export const commandeAvenant: CommandModule<object, Options> = {
  command: 'avenant <avant> <apres>',
  describe: 'Écrit l’avenant et les annexes qu’il change, avec les modifications visibles dans Word',
  builder: (ligne) =>
    ligne
      .positional('avant', {
        type: 'string',
        demandOption: true,
        describe: 'Le plan signé (.json), ou le tableau de suivi tel qu’il a été signé',
      })
      .positional('apres', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi tel qu’il doit devenir',
      })
      .option('numero', {
        type: 'number',
        requiresArg: true,
        describe: 'Le numéro de l’avenant (le suivant sans elle)',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date de l’avenant, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('objet', {
        type: 'string',
        requiresArg: true,
        describe: 'L’objet de l’avenant, en une phrase (celui de la feuille Avenants sans elle)',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le dossier à créer (avenant-NUMERO sans elle)',
      })
      .options(optionAnnexes)
      .options(optionClassement)
      .options(optionsLecture)
      .option('definitif', {
        type: 'boolean',
        default: false,
        describe: 'Avenant à signer : refusé tant qu’un point bloque ou que son objet manque',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace les fichiers du dossier s’il existe' })
      .options(optionsApparence)
      .options(optionGabarits)
      .example(
        '$0 avenant plan-signe.json suivi.xlsx --numero 1 --date 2027-02-16 --sortie avenant-1',
        'Prépare l’avenant n° 1',
      ),
  async handler({ avant, apres, numero, objet, sortie, date, definitif, forcer, ...options }) {
    const jour = readDate(date);
    const { classement, ...lecture } = options;
    const [ancien, nouveau, regles, gabarits, { readAnnexes }, { departOf, decideNumero }, { avenant }] =
      await Promise.all([
        readPlanOuSuivi(avant, lecture, sansVoisin),
        readPlanOuSuivi(apres, lecture, sansVoisin),
        classement === undefined ? null : readFichier(classement),
        readGabaritsDe(options.gabarits),
        import('../../operations/plan-signe.js'),
        import('../../operations/plans.js'),
        import('../../operations/avenant.js'),
      ]);
    const rang = await decideNumero(await departOf(ancien), numero);
    const chemin = sortie ?? `avenant-${rang}`;
    await checkDossier(chemin, forcer);
    const rendu = await avenant(
      ancien,
      nouveau,
      {
        date: jour,
        definitif,
        numero: rang,
        objet,
        annexes: await readAnnexes(options.annexes, readFichier),
        classement: regles,
        apparence: await readApparenceDe(options),
        gabarits,
        gabaritsCompiles: readGabaritsCompiles(),
      },
      portsDe(apres),
    );
    announceRendu(rendu, 'Schéma');
    await writeRendu(rendu, { chemin, titre: `Avenant n° ${rang} écrit`, forcer });
    const { formatAvenant } = await import('../texte/avenant.js');
    process.stdout.write(formatAvenant(rendu.avenant, definitif));
    const restes = await findRestes(chemin, rendu.fichiers);
    if (restes.length > 0)
      process.stderr.write(
        `Restent d’un essai précédent, et ne vont pas avec cet avenant : ${restes.join(', ')}. Supprimez-les.\n`,
      );
    concludeRendu(rendu);
  },
};

/** The pieces that an earlier run left in the folder: an annex that does not change any more must not be signed. */
async function findRestes(chemin: string, fichiers: readonly { readonly nom: string }[]): Promise<readonly string[]> {
  const presents = await readdir(chemin);
  return presents
    .filter((nom) => /^(?:annexe-.*|avenant-\d+)\.docx$/.test(nom) && !fichiers.some((fichier) => fichier.nom === nom))
    .sort();
}
