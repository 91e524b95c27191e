import { resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { readDate } from '../dates.js';
import { checkNonLus, checkSortie, writeFichier } from '../fichiers.js';
import { formatJson } from '../flux.js';
import { type OptionsLecture, optionsLecture, readSuivi, sansVoisin } from '../suivi.js';

interface Options extends OptionsLecture {
  readonly classeur: string;
  readonly format: 'texte' | 'json';
  readonly date: string | undefined;
  readonly ics: string | undefined;
  readonly forcer: boolean;
}

/** `echeances`: what is due, late or done on stdout; with `--ics`, what is left to do as a calendar file. */
export const commandeEcheances: CommandModule<object, Options> = {
  command: 'echeances <classeur>',
  describe: 'Liste ce que la convention et la loi demandent, et quand : en retard, à venir, fait',
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
        describe: 'Date à laquelle juger des retards, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('ics', {
        type: 'string',
        requiresArg: true,
        describe: 'Écrit aussi un agenda (.ics) à importer dans Outlook ou Thunderbird',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace le fichier .ics s’il existe' })
      .options(optionsLecture)
      .example('$0 echeances suivi.xlsx', 'Dit ce qui est dû, et quand')
      .example('$0 echeances suivi.xlsx --ics ctg.ics', 'Écrit aussi l’agenda à importer'),
  async handler({ classeur, format, date, ics, forcer, ...lecture }) {
    const jour = readDate(date);
    if (ics !== undefined) await checkAgenda(ics, forcer);
    const [suivi, { agenda, echeances }] = await Promise.all([
      readSuivi(classeur, lecture, sansVoisin),
      import('../../operations/echeances.js'),
    ]);
    const { fichier, dossier, constats } = suivi;
    const { periode, echeances: dues } = echeances(suivi, jour);
    if (ics !== undefined) {
      await checkNonLus([{ chemin: ics, option: '--ics' }]);
      await writeFichier(ics, (await agenda(suivi, jour)).octets, forcer);
    }
    if (format === 'json') {
      const [{ createRapportEcheances }, { sourceOf }] = await Promise.all([
        import('../texte/echeances-json.js'),
        import('../../operations/plan-signe.js'),
      ]);
      const rapport = createRapportEcheances(dues, { classeur: sourceOf(fichier), periode, date: jour });
      process.stdout.write(formatJson(rapport));
    } else {
      const [{ formatEcheances }, { createCouleurs, wantsCouleurs }] = await Promise.all([
        import('../texte/echeances.js'),
        import('../texte/couleurs.js'),
      ]);
      const territoire = dossier.convention?.territoire?.valeur ?? '';
      const largeur = Math.min(110, process.stdout.columns ?? 110);
      const couleurs = createCouleurs(wantsCouleurs(process.stdout));
      process.stdout.write(formatEcheances(dues, { territoire, periode, date: jour, largeur }, couleurs));
    }
    const { formatDatesIllisibles } = await import('../texte/dates-illisibles.js');
    process.stderr.write(formatDatesIllisibles(constats, dossier));
    if (ics !== undefined) process.stderr.write(`Agenda écrit : ${resolve(ics)}\n`);
  },
};

/** A calendar file is named so: `--ics suivi.xlsx --forcer` must not replace the workbook. */
async function checkAgenda(chemin: string, forcer: boolean): Promise<void> {
  if (!/\.ics$/i.test(chemin))
    throw new ErreurUtilisateur(
      `« ${chemin} » n’est pas un nom d’agenda : donnez à --ics un nom qui finit par .ics, par exemple ctg.ics.`,
    );
  await checkSortie(chemin, forcer, '--ics');
}
