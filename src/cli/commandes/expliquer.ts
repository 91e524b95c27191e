import type { CommandModule } from 'yargs';
import type { Exigence } from '../../index.js';

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
      coeur,
    ] = await Promise.all([
      import('../regles.js'),
      import('../texte/explication.js'),
      import('../texte/couleurs.js'),
      import('../../index.js'),
    ]);
    const pages = await readPages();
    const couleurs = createCouleurs(wantsCouleurs(process.stdout));
    const largeur = process.stdout.isTTY ? Math.max(50, process.stdout.columns ?? 100) : null;
    const write = (texte: string) => process.stdout.write(`${texte}\n`);
    if (quoi === undefined) return void write(formatListe(pages, couleurs));
    const page = pages.find(({ regle }) => coeur.normalize(regle) === coeur.normalize(quoi));
    if (page) return void write(formatPage(page, couleurs, largeur));
    const exigence = findExigence(quoi, coeur);
    if (exigence) {
      const regles = coeur.reglesDe(exigence.id);
      const siennes = pages.filter(({ famille, regle }) => famille === 'couverture' && regles.includes(regle));
      return void write(formatExigence(exigence, siennes, couleurs, largeur));
    }
    const { regles, sinon } = coeur.classementParDefaut;
    const classement = [...regles, sinon].find(({ regle }) => coeur.normalize(regle) === coeur.normalize(quoi));
    if (classement) return void write(formatRegleDeClassement(classement, couleurs));
    const { findProches, formatProches } = await import('../proches.js');
    const connus = [...pages.map(({ regle }) => regle), ...coeur.referentiel.exigences.map(({ id }) => id)];
    throw new coeur.ErreurUtilisateur(
      `« ${quoi} » n’est ni une règle ni un point du schéma.${formatProches(findProches(quoi, connus))} « bilan-ctg expliquer » en donne la liste.`,
    );
  },
};

/** Why a title is read as it is. */
async function explainColonne(titre: string, quoi: string | undefined): Promise<void> {
  const [{ explainTitre }, { formatTitre }, { createCouleurs, wantsCouleurs }, { ErreurUtilisateur }] =
    await Promise.all([
      import('../../lecture/titres/expliquer.js'),
      import('../texte/titre-explique.js'),
      import('../texte/couleurs.js'),
      import('../../dossier/erreur.js'),
    ]);
  if (quoi !== undefined)
    throw new ErreurUtilisateur(
      `--titre explique un titre de colonne, « ${quoi} » une règle ou un point du schéma : demandez l’un, puis l’autre.`,
    );
  if (titre.trim() === '') throw new ErreurUtilisateur('Donnez à --titre le titre d’une colonne, entre guillemets.');
  process.stdout.write(formatTitre(explainTitre(titre), createCouleurs(wantsCouleurs(process.stdout))));
}

/** The requirement that a person names: its identifier in any case, or « 4° a », « 4a », « D. 214-10-1 I 4° a ». */
function findExigence(
  nom: string,
  { lireExigences, referentiel }: typeof import('../../index.js'),
): Exigence | undefined {
  const compact = (texte: string) => texte.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const lue = lireExigences({ genre: 'texte', texte: nom });
  const [id] = 'valeur' in lue ? lue.valeur : [];
  return referentiel.exigences.find((exigence) => compact(exigence.id) === compact(nom) || exigence.id === id);
}
