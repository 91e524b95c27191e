import { basename, dirname, join, parse, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { checkSortie, isSameFile, readFichier, writeFichier } from '../fichiers.js';
import { optionCorrespondance } from '../suivi.js';

interface Options {
  readonly document: string;
  readonly classeur: string;
  readonly correspondance: string | undefined;
  readonly sortie: string | undefined;
  readonly vider: boolean;
  readonly forcer: boolean;
}

/** `reprendre`: brings what was corrected in Word back into a new copy of the workbook. */
export const commandeReprendre: CommandModule<object, Options> = {
  command: 'reprendre <document> <classeur>',
  describe: 'Reporte dans une copie du tableau de suivi ce qui a été corrigé dans un bilan Word',
  builder: (ligne) =>
    ligne
      .positional('document', { type: 'string', demandOption: true, describe: 'Le bilan corrigé (.docx)' })
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi dont il vient (.xlsx)',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'La copie à écrire (CLASSEUR-repris.xlsx sans elle) ; l’original n’est jamais modifié',
      })
      .options(optionCorrespondance)
      .option('vider', {
        type: 'boolean',
        default: false,
        describe: 'Vide aussi dans la copie les textes vidés dans le document',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier de sortie s’il existe' })
      .example('$0 reprendre bilan.docx suivi.xlsx', 'Écrit suivi-repris.xlsx avec les corrections du bilan'),
  async handler({ document, classeur, correspondance, sortie, vider, forcer }) {
    const { ext, name } = parse(basename(classeur));
    const chemin = sortie ?? join(dirname(classeur), `${name}-repris${ext || '.xlsx'}`);
    if (await isSameFile(chemin, classeur))
      throw new ErreurUtilisateur(
        'La sortie est le tableau de suivi lui-même : choisissez un autre nom avec --sortie, l’original n’est jamais modifié.',
      );
    if (await isSameFile(chemin, document))
      throw new ErreurUtilisateur(
        'La sortie est le bilan lui-même : choisissez un autre nom avec --sortie, le document n’est jamais modifié.',
      );
    // Excel refuses a workbook whose extension does not say whether it holds macros.
    if (ext !== '' && parse(chemin).ext.toLowerCase() !== ext.toLowerCase())
      throw new ErreurUtilisateur(
        `La copie est un classeur du même format que l’original : donnez-lui un nom qui finit par ${ext} avec --sortie.`,
      );
    await checkSortie(chemin, forcer);
    const [bilan, suivi, mapping, { reprendre }] = await Promise.all([
      readFichier(document),
      readFichier(classeur),
      correspondance === undefined ? null : readFichier(correspondance),
      import('../../operations/reprendre.js'),
    ]);
    const { reprise, fichiers, code } = await reprendre(bilan, suivi, { correspondance: mapping, vider });
    const { formatReprise } = await import('../texte/reprise.js');
    process.stdout.write(formatReprise(reprise));
    for (const { octets } of fichiers) {
      await writeFichier(chemin, octets, forcer);
      process.stderr.write(`Copie écrite : ${resolve(chemin)}\n`);
    }
    if (fichiers.length === 0) process.stderr.write('Rien n’a été écrit : aucune correction à reporter.\n');
    process.exitCode = code;
  },
};
