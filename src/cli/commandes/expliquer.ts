import type { CommandModule } from 'yargs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';

interface Options {
  readonly quoi: string | undefined;
  readonly titre: string | undefined;
}

/**
 * `expliquer`: the law's text, what counts as evidence, a good example; without a name, all that can be asked for. With
 * `--titre`, why a column title is read as it is.
 */
export const commandeExpliquer: CommandModule<object, Options> = {
  command: 'expliquer [quoi]',
  describe:
    'Explique une règle, un point du schéma (le texte, ce qui fait preuve, un exemple) ou la lecture d’un titre de colonne',
  builder: (ligne) =>
    ligne
      .positional('quoi', {
        type: 'string',
        describe: 'Le nom d’une règle, entre crochets à la fin d’un constat, ou un point du schéma (4° a)',
      })
      .option('titre', {
        type: 'string',
        requiresArg: true,
        describe: 'Un titre de colonne de votre tableau : dit comment il est lu, et pourquoi',
      })
      .example('$0 expliquer date-illisible', 'Dit quelles dates se lisent')
      .example('$0 expliquer "4° a"', 'Donne le texte du décret, ce qui fait preuve et un exemple')
      .example('$0 expliquer --titre "Coût prévisionnel TTC"', 'Dit quelle colonne ce titre désigne, et pourquoi')
      .example('$0 expliquer', 'Donne la liste des règles et des points'),
  async handler({ quoi, titre }) {
    if (titre !== undefined) return explainColonne(titre, quoi);
    const [
      { readPages },
      { formatExigence, formatListe, formatPage, formatRegleDeClassement },
      { createCouleurs, wantsCouleurs },
      { explain },
    ] = await Promise.all([
      import('../regles.js'),
      import('../texte/explication.js'),
      import('../texte/couleurs.js'),
      import('../../operations/expliquer.js'),
    ]);
    const pages = await readPages();
    const couleurs = createCouleurs(wantsCouleurs(process.stdout));
    const largeur = process.stdout.isTTY ? Math.max(50, process.stdout.columns ?? 100) : null;
    const write = (texte: string) => process.stdout.write(`${texte}\n`);
    if (quoi === undefined) return void write(formatListe(pages, couleurs));
    const explication = explain(quoi, pages);
    switch (explication.genre) {
      case 'regle':
        return void write(formatPage(explication.page, couleurs, largeur));
      case 'exigence':
        return void write(formatExigence(explication.exigence, explication.pages, couleurs, largeur));
      case 'classement':
        return void write(formatRegleDeClassement(explication.regle, couleurs));
      case 'inconnue': {
        const { findProches, formatProches } = await import('../proches.js');
        throw new ErreurUtilisateur(
          `« ${quoi} » n’est ni une règle ni un point du schéma.${formatProches(findProches(quoi, explication.connus))} « bilan-ctg expliquer » en donne la liste.`,
        );
      }
    }
  },
};

/** Why a title is read as it is. */
async function explainColonne(titre: string, quoi: string | undefined): Promise<void> {
  const [{ explainTitre }, { formatTitre }, { createCouleurs, wantsCouleurs }] = await Promise.all([
    import('../../lecture/titres/expliquer.js'),
    import('../texte/titre-explique.js'),
    import('../texte/couleurs.js'),
  ]);
  if (quoi !== undefined)
    throw new ErreurUtilisateur(
      `--titre explique un titre de colonne, « ${quoi} » une règle ou un point du schéma : demandez l’un, puis l’autre.`,
    );
  if (titre.trim() === '') throw new ErreurUtilisateur('Donnez à --titre le titre d’une colonne, entre guillemets.');
  process.stdout.write(formatTitre(explainTitre(titre), createCouleurs(wantsCouleurs(process.stdout))));
}
