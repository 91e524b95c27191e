import type { CommandModule } from 'yargs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { readFichier } from '../fichiers.js';
import { formatJson } from '../flux.js';
import { type OptionsLecture, optionClassement, optionsLecture, readPlanOuSuivi, sansVoisin } from '../suivi.js';

interface Options extends OptionsLecture {
  readonly avant: string;
  readonly apres: string | undefined;
  readonly empreinte: string | undefined;
  readonly format: 'texte' | 'json';
  readonly classement: string | undefined;
}

/**
 * `comparer`: what changed between two plans, classed. Exit 1 when something must be said by an avenant, or when nothing
 * would answer a point of the schéma any more. With a digest: whether a plan is still the one that was signed.
 */
export const commandeComparer: CommandModule<object, Options> = {
  command: 'comparer <avant> [apres]',
  describe: 'Dit ce qui a changé entre deux plans, et ce qui demande un avenant',
  builder: (ligne) =>
    ligne
      .positional('avant', {
        type: 'string',
        demandOption: true,
        describe: 'Le plan signé (.json), ou un tableau de suivi plus ancien',
      })
      .positional('apres', { type: 'string', describe: 'Le tableau de suivi d’aujourd’hui' })
      .option('empreinte', {
        type: 'string',
        requiresArg: true,
        describe: 'L’empreinte imprimée à la fin d’une annexe signée : dit si le plan est resté celui du papier',
      })
      .option('format', {
        choices: ['texte', 'json'] as const,
        default: 'texte' as const,
        describe: 'Pour une personne (texte) ou un programme (json)',
      })
      .options(optionClassement)
      .options(optionsLecture)
      .example('$0 comparer plan-signe.json suivi.xlsx', 'Dit ce qui n’est plus comme signé')
      .example('$0 comparer plan-signe.json --empreinte "040f8a9d a5efe186"', 'Dit si le plan est celui du papier'),
  async handler({ avant, apres, empreinte, format, classement, ...lecture }) {
    if (empreinte !== undefined && !(await confirmEmpreinte(avant, empreinte, lecture))) return;
    if (apres === undefined) {
      if (empreinte === undefined)
        throw new ErreurUtilisateur(
          'Donnez le tableau de suivi à comparer au plan, ou l’empreinte imprimée à la fin d’une annexe signée (--empreinte).',
        );
      return;
    }
    const [ancien, nouveau, regles, { comparer }] = await Promise.all([
      readPlanOuSuivi(avant, lecture, sansVoisin),
      readPlanOuSuivi(apres, lecture, sansVoisin),
      classement === undefined ? null : readFichier(classement),
      import('../../operations/comparer.js'),
    ]);
    const compares = await comparer(ancien, nouveau, { classement: regles });
    if (format === 'json') {
      const { createRapportEcarts } = await import('../texte/ecarts-json.js');
      process.stdout.write(formatJson(createRapportEcarts(compares.modifications, compares.dossier)));
    } else {
      const [{ formatComparaison }, { createCouleurs, wantsCouleurs }] = await Promise.all([
        import('../texte/comparaison.js'),
        import('../texte/couleurs.js'),
      ]);
      process.stdout.write(
        formatComparaison(compares, {
          couleurs: createCouleurs(wantsCouleurs(process.stdout)),
          largeur: process.stdout.isTTY ? Math.max(50, process.stdout.columns ?? 100) : null,
        }),
      );
    }
    process.exitCode = compares.code;
  },
};

/** Says whether the plan is the one of the paper; a plan that is not is compared with nothing. */
async function confirmEmpreinte(plan: string, empreinte: string, lecture: OptionsLecture): Promise<boolean> {
  const [lu, { comparerEmpreinte }] = await Promise.all([
    readPlanOuSuivi(plan, lecture, sansVoisin),
    import('../../operations/comparer.js'),
  ]);
  const { phrase, code } = await comparerEmpreinte(lu, empreinte);
  process.stderr.write(`${phrase}\n`);
  process.exitCode = code;
  return code === 0;
}
