import { extname, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import type { EtatDeCompletion } from '../../completer/etat.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { checkFichesSeules, isFiche, reporterFiches } from '../completer/fiches.js';
import { readDate } from '../dates.js';
import { checkDeuxNoms, checkDistincte, checkSortie, readFichier, writeFichier } from '../fichiers.js';
import type { Demander } from '../questions.js';
import { type OptionsLecture, type OptionsPlan, optionsLecture, optionsPlan, readSuivi } from '../suivi.js';

interface Options extends OptionsPlan, OptionsLecture {
  readonly classeur: string;
  readonly convention: string | undefined;
  readonly depuis: string | undefined;
  readonly reponses: readonly string[] | undefined;
  readonly 'ecrire-reponses': string | undefined;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly forcer: boolean;
}

/** `completer`: what the tracker lacks, asked; the answers go into a copy of it. Exit 1 when an answer was left aside. */
export const commandeCompleter: CommandModule<object, Options> = {
  command: 'completer <classeur>',
  describe: 'Demande ce qui manque à votre tableau de suivi, et l’écrit dans une copie',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv) ; il n’est jamais modifié',
      })
      .option('convention', {
        type: 'string',
        requiresArg: true,
        describe: 'La convention signée (.docx, .odt, .pdf ou .txt) : ce qu’on y lit est proposé',
      })
      .option('depuis', {
        type: 'string',
        requiresArg: true,
        describe: 'Le tableau de l’an dernier : ce qui y vaut encore est proposé',
      })
      .option('reponses', {
        type: 'array',
        string: true,
        requiresArg: true,
        describe:
          'Vos réponses : un fichier .json (voir --ecrire-reponses), ou les fiches .docx et .csv de « verifier --regrouper », remplies ; rien n’est alors demandé',
      })
      .option('ecrire-reponses', {
        type: 'string',
        requiresArg: true,
        describe: 'Écrit les questions et ce qu’on en sait déjà (.json), à corriger puis à redonner',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'La copie complétée à écrire',
      })
      .options(optionsLecture)
      .options(optionsPlan)
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du contrôle, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace les fichiers de sortie s’ils existent' })
      .example('$0 completer suivi.xlsx --sortie suivi-complet.xlsx', 'Pose les questions, puis écrit la copie')
      .example(
        '$0 completer suivi.xlsx --convention ctg.docx --ecrire-reponses reponses.json',
        'Écrit les questions, remplies de ce que dit la convention',
      )
      .example(
        '$0 completer suivi.xlsx --reponses reponses.json --sortie suivi-complet.xlsx',
        'Écrit la copie avec ces réponses',
      )
      .example(
        '$0 completer suivi.xlsx --reponses fiches/ccas.docx fiches/rpe.csv --sortie suivi-repondu.xlsx',
        'Reporte les fiches remplies',
      ) as never,
  async handler(options) {
    const { classeur, convention, depuis, reponses, sortie, date, forcer } = options;
    const ecrireReponses = options['ecrire-reponses'];
    const jour = readDate(date);
    const fiches = reponses?.some(isFiche) ? reponses : null;
    if (fiches)
      checkFichesSeules(fiches, {
        '--convention': convention,
        '--depuis': depuis,
        '--ecrire-reponses': ecrireReponses,
      });
    else if (reponses && reponses.length > 1)
      throw new ErreurUtilisateur('Un seul fichier de réponses (.json) à la fois : réunissez les vôtres en un.');
    if (sortie === undefined && ecrireReponses === undefined)
      throw new ErreurUtilisateur(
        'Dites où écrire la copie complétée, avec --sortie : votre classeur n’est jamais modifié.',
      );
    await checkSorties(options);
    if (fiches && sortie !== undefined) return reporterFiches({ ...options, sortie }, fiches, jour);
    const [suivi, { preparerCompletion, completer }] = await Promise.all([
      readSuivi(classeur, options),
      import('../../operations/completer.js'),
    ]);
    const lire = async (chemin: string | undefined) => (chemin === undefined ? null : readFichier(chemin));
    const demande = {
      date: jour,
      convention: await lire(convention),
      depuis: await lire(depuis),
      reponses: await lire(reponses?.[0]),
    };
    const { isInteractif, withTerminal } = await import('../questions.js');
    const questionne = isInteractif() && reponses === undefined && sortie !== undefined;
    const preparee = questionne
      ? await withTerminal(async (demander) => {
          const prete = await preparerCompletion(suivi, demande, { confirmerTerritoire: confirmer(demander) });
          return { ...prete, etat: await poser(prete.etat, prete.remarques, demander) };
        })
      : await preparerCompletion(suivi, demande);
    if (ecrireReponses !== undefined) {
      const { formatReponses } = await import('../../completer/ecrire-reponses.js');
      await writeFichier(ecrireReponses, new TextEncoder().encode(formatReponses(preparee.etat)), forcer);
      process.stderr.write(`Questions écrites : ${resolve(ecrireReponses)}\n`);
    }
    if (sortie === undefined) return;
    const complete = await completer(preparee);
    for (const fichier of complete.fichiers) {
      checkFormat(sortie, fichier.nom);
      await writeFichier(sortie, fichier.octets, forcer);
    }
    const [{ formatCompletion }, { createCouleurs, wantsCouleurs }] = await Promise.all([
      import('../texte/completer.js'),
      import('../texte/couleurs.js'),
    ]);
    const largeur = process.stdout.isTTY ? Math.max(50, process.stdout.columns ?? 100) : null;
    process.stdout.write(formatCompletion(preparee, complete, createCouleurs(wantsCouleurs(process.stdout)), largeur));
    process.stderr.write(
      complete.fichiers.length > 0
        ? `Copie complétée écrite : ${resolve(sortie)}\n`
        : 'Aucune copie n’est écrite : il n’y a rien à y ajouter.\n',
    );
    process.exitCode = complete.code;
  },
};

async function checkSorties(options: Options): Promise<void> {
  const { classeur, convention, depuis, reponses, correspondance, planSigne, classement, sortie, forcer } = options;
  const lus = [classeur, convention, depuis, ...(reponses ?? []), correspondance, planSigne, classement];
  const ecrireReponses = options['ecrire-reponses'];
  if (sortie !== undefined) {
    checkFormat(sortie, classeur.replace(/\.csv$/i, '.xlsx'));
    await checkSortie(sortie, forcer);
    await checkDistincte(sortie, lus, '--sortie');
  }
  if (ecrireReponses === undefined) return;
  await checkSortie(ecrireReponses, forcer, '--ecrire-reponses');
  await checkDistincte(ecrireReponses, lus, '--ecrire-reponses');
  if (sortie !== undefined)
    await checkDeuxNoms(
      { chemin: sortie, option: '--sortie' },
      { chemin: ecrireReponses, option: '--ecrire-reponses' },
    );
}

/** A spreadsheet program refuses a workbook whose extension does not say its format. */
function checkFormat(sortie: string, nom: string): void {
  const attendu = extname(nom).toLowerCase();
  if (extname(sortie).toLowerCase() !== attendu)
    throw new ErreurUtilisateur(
      `La copie est un classeur ${attendu} : donnez-lui un nom qui finit par ${attendu} avec --sortie.`,
    );
}

function confirmer(demander: Demander): (phrase: string) => Promise<boolean> {
  return async (phrase) => /^o(?:ui)?$/i.test((await demander(`${phrase}\nS’en servir quand même ? [non] `)).trim());
}

/** The questions, on stderr: stdout holds the report alone. */
async function poser(
  etat: EtatDeCompletion,
  remarques: readonly string[],
  demander: Demander,
): Promise<EtatDeCompletion> {
  const [{ dialoguer }, { createCouleurs, wantsCouleurs }, { wrap }] = await Promise.all([
    import('../completer/dialogue.js'),
    import('../texte/couleurs.js'),
    import('../texte/lignes.js'),
  ]);
  const largeur = Math.max(50, process.stderr.columns ?? 100);
  const montrer = (texte: string) => void process.stderr.write(`${texte}\n`);
  for (const remarque of remarques) montrer(wrap(remarque, largeur));
  return dialoguer(etat, demander, { couleurs: createCouleurs(wantsCouleurs(process.stderr)), largeur, montrer });
}
