import { basename, dirname, join, parse, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { readDate } from '../dates.js';
import { checkDistincte, checkSortie, writeFichier } from '../fichiers.js';
import { type OptionsPlan, optionCorrespondance, optionsPlan, readSuivi } from '../suivi.js';

interface Options extends OptionsPlan {
  readonly classeur: string;
  readonly correspondance: string | undefined;
  readonly sortie: string | undefined;
  readonly date: string | undefined;
  readonly forcer: boolean;
}

/** `annoter`: a copy of the user's own workbook with a remark on each faulty cell. Exit 1 when a finding blocks. */
export const commandeAnnoter: CommandModule<object, Options> = {
  command: 'annoter <classeur>',
  describe: 'Écrit une copie de votre tableau de suivi avec une remarque sur chaque cellule à corriger',
  builder: (ligne) =>
    ligne
      .positional('classeur', { type: 'string', demandOption: true, describe: 'Le tableau de suivi (.xlsx ou .xlsm)' })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'La copie à écrire (CLASSEUR-annote.xlsx sans elle) ; l’original n’est jamais modifié',
      })
      .options(optionCorrespondance)
      .options(optionsPlan)
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du contrôle, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier de sortie s’il existe' })
      .example('$0 annoter suivi.xlsx', 'Écrit suivi-annote.xlsx, à ouvrir et corriger'),
  async handler({ classeur, sortie, date, forcer, ...options }) {
    const jour = readDate(date);
    const { ext, name } = parse(basename(classeur));
    const chemin = sortie ?? join(dirname(classeur), `${name}-annote${ext}`);
    // Excel refuses a workbook whose extension does not say whether it holds macros.
    if (parse(chemin).ext.toLowerCase() !== ext.toLowerCase())
      throw new ErreurUtilisateur(
        `La copie est un classeur du même format que l’original : donnez-lui un nom qui finit par ${ext} avec --sortie.`,
      );
    await checkSortie(chemin, forcer);
    const { correspondance, planSigne, classement } = options;
    await checkDistincte(chemin, [classeur, correspondance, planSigne, classement], '--sortie');
    const [suivi, { verifier }, { annoter }] = await Promise.all([
      readSuivi(classeur, options),
      import('../../operations/suivi.js'),
      import('../../operations/annoter.js'),
    ]);
    const verifie = await verifier(suivi, jour);
    const annote = annoter(verifie);
    for (const { octets } of annote.fichiers) await writeFichier(chemin, octets, forcer);
    const { formatAnnotation } = await import('../texte/annotation.js');
    process.stdout.write(formatAnnotation(verifie.verification.constats, annote));
    process.stderr.write(`Copie annotée écrite : ${resolve(chemin)}\n`);
    process.exitCode = verifie.code;
  },
};
