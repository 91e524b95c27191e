import { extname, join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { checkSortie, dossierLivre, readOctets, writeFichier } from '../fichiers.js';

interface Options {
  readonly sortie: string;
  readonly forcer: boolean;
}

/** `page`: the whole of bilan-ctg as one file, for a colleague who has only a browser. */
export const commandePage: CommandModule<object, Options> = {
  command: 'page',
  describe: 'Écrit bilan-ctg en une page web, à ouvrir dans un navigateur, sans rien installer',
  builder: (ligne) =>
    ligne
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        default: 'bilan-ctg.html',
        describe: 'La page à écrire (.html)',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier de sortie s’il existe' })
      .example('$0 page', 'Écrit bilan-ctg.html, à garder ou à donner à un·e collègue'),
  async handler({ sortie, forcer }) {
    if (!['.html', '.htm'].includes(extname(sortie).toLowerCase()))
      throw new ErreurUtilisateur('La sortie est une page web : donnez-lui un nom qui finit par .html avec --sortie.');
    await checkSortie(sortie, forcer);
    const page = await readOctets(join(dossierLivre('dist'), 'bilan-ctg.html')).catch(() => {
      throw new ErreurUtilisateur(
        'La page n’a pas été construite avec cette copie de bilan-ctg : lancez « npm run page » dans son dossier, puis recommencez.',
      );
    });
    await writeFichier(sortie, page, forcer);
    process.stderr.write(
      `Page écrite : ${resolve(sortie)}\nOuvrez-la dans Firefox, Chrome ou Edge : elle marche sans connexion, et n’envoie rien.\n`,
    );
  },
};
