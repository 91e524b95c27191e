import type { CommandModule } from 'yargs';
import { formatJson } from '../flux.js';
import { type PlanOuSuivi, readClassement, readPlanOuSuivi, versionOf } from '../plans.js';
import { type OptionsLecture, optionsLecture } from '../suivi.js';

interface Options extends OptionsLecture {
  readonly avant: string;
  readonly apres: string;
  readonly format: 'texte' | 'json';
  readonly classement: string | undefined;
}

/**
 * `comparer`: what changed between two plans, classed. Exit 1 when something must be said by an avenant, or when nothing
 * would answer a point of the schéma any more.
 */
export const commandeComparer: CommandModule<object, Options> = {
  command: 'comparer <avant> <apres>',
  describe: 'Dit ce qui a changé entre deux plans, et ce qui demande un avenant',
  builder: (ligne) =>
    ligne
      .positional('avant', {
        type: 'string',
        demandOption: true,
        describe: 'Le plan signé (.json), ou un tableau de suivi plus ancien',
      })
      .positional('apres', { type: 'string', demandOption: true, describe: 'Le tableau de suivi d’aujourd’hui' })
      .option('format', {
        choices: ['texte', 'json'] as const,
        default: 'texte' as const,
        describe: 'Pour une personne (texte) ou un programme (json)',
      })
      .option('classement', {
        type: 'string',
        requiresArg: true,
        describe: 'Les règles de la Caf qui disent ce qui est mineur ou relève d’un avenant (.json)',
      })
      .options(optionsLecture)
      .example('$0 comparer plan-signe.json suivi.xlsx', 'Dit ce qui n’est plus comme signé'),
  async handler({ avant, apres, format, classement, correspondance, encodage }) {
    const [ancien, nouveau, regles] = await Promise.all([
      readPlanOuSuivi(avant, { correspondance, encodage }),
      readPlanOuSuivi(apres, { correspondance, encodage }),
      readClassement(classement),
    ]);
    const { comparerCouverture, comparerVersions } = await import('../../index.js');
    const [depart, arrivee] = await Promise.all([versionOf(ancien), versionOf(nouveau)]);
    const modifications = comparerVersions(depart, arrivee, regles);
    const effets = comparerCouverture(depart.plan, arrivee.plan);
    const dossier = await dossierOf(nouveau, arrivee.plan);
    if (format === 'json') {
      const { createRapportEcarts } = await import('../texte/ecarts-json.js');
      process.stdout.write(formatJson(createRapportEcarts(modifications, dossier)));
    } else {
      const [{ formatComparaison }, { createCouleurs, wantsCouleurs }] = await Promise.all([
        import('../texte/comparaison.js'),
        import('../texte/couleurs.js'),
      ]);
      process.stdout.write(
        formatComparaison(modifications, effets, {
          noms: [depart.nom, arrivee.nom],
          dossier,
          couleurs: createCouleurs(wantsCouleurs(process.stdout)),
          largeur: process.stdout.isTTY ? Math.max(50, process.stdout.columns ?? 100) : null,
        }),
      );
    }
    const bloque = modifications.some(({ classe }) => classe === 'avenant') || effets.some(({ tombe }) => tombe);
    process.exitCode = bloque ? 1 : 0;
  },
};

async function dossierOf(lu: PlanOuSuivi, plan: import('../../index.js').Plan) {
  if (lu.genre === 'suivi') return lu.dossier;
  const { dossierOfPlan } = await import('../../index.js');
  return dossierOfPlan(plan);
}
