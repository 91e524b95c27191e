import type { CommandModule } from 'yargs';
import { readDate } from '../dates.js';
import { optionCorrespondance, readSuivi } from '../suivi.js';

interface Options {
  readonly classeur: string;
  readonly format: 'texte' | 'json';
  readonly correspondance: string | undefined;
  readonly date: string | undefined;
}

/** `verifier`: findings and coverage on stdout; exit 1 when a finding blocks. */
export const commandeVerifier: CommandModule<object, Options> = {
  command: 'verifier <classeur>',
  describe: 'Contrôle un tableau de suivi : couverture du schéma, cohérence, données personnelles',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Le tableau de suivi (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('format', {
        choices: ['texte', 'json'] as const,
        default: 'texte' as const,
        describe: 'Pour une personne (texte) ou un programme (json)',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du contrôle, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .options(optionCorrespondance)
      .example('$0 verifier suivi.xlsx', 'Dit ce qui manque et où'),
  async handler({ classeur, correspondance, format, date }) {
    const jour = readDate(date);
    const { fichier, dossier, constats } = await readSuivi(classeur, correspondance);
    const { isBloquant, verifier } = await import('../../index.js');
    const verification = verifier(dossier, { date: jour, constatsDeLecture: constats });
    if (format === 'json') {
      const { createRapport } = await import('../texte/json.js');
      process.stdout.write(
        `${JSON.stringify(createRapport({ nom: fichier.nom, sha256: fichier.sha256 }, dossier, verification), null, 2)}\n`,
      );
    } else {
      const [{ formatVerification }, { createCouleurs, wantsCouleurs }] = await Promise.all([
        import('../texte/constats.js'),
        import('../texte/couleurs.js'),
      ]);
      process.stdout.write(formatVerification(verification, createCouleurs(wantsCouleurs(process.stdout))));
    }
    process.exitCode = verification.constats.some(isBloquant) ? 1 : 0;
  },
};
