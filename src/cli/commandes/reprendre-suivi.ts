import { dirname, extname, join, parse, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { FeuilleRapprochee } from '../../lecture/correspondance/rapprochement.js';
import type { LectureDossier } from '../../lecture/lire-dossier.js';
import { readDate } from '../dates.js';
import { checkDeuxNoms, checkDistincte, checkSortie, writeFichier } from '../fichiers.js';
import { type OptionsLecture, optionsLecture, readSuiviTelQuel, sansVoisin } from '../suivi.js';
import type { VoieDeReponse } from '../texte/a-confirmer.js';

interface Options extends OptionsLecture {
  readonly classeur: string;
  readonly sortie: string | undefined;
  readonly 'ecrire-correspondance': string | undefined;
  readonly date: string | undefined;
  readonly forcer: boolean;
}

/** `reprendre-suivi`: moves a tracker of any shape into ours. In a terminal it asks about doubtful columns; never elsewhere. */
export const commandeReprendreSuivi: CommandModule<object, Options> = {
  command: 'reprendre-suivi <classeur>',
  describe: 'Reporte un tableau de suivi existant dans le nôtre, sans le modifier',
  builder: (ligne) =>
    ligne
      .positional('classeur', {
        type: 'string',
        demandOption: true,
        describe: 'Votre tableau de suivi (.xlsx, .xlsm, .ods ou .csv)',
      })
      .option('sortie', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Le classeur à écrire (CLASSEUR-suivi.xlsx sans elle)',
      })
      .options(optionsLecture)
      .option('ecrire-correspondance', {
        type: 'string',
        requiresArg: true,
        describe: 'Écrit ce qui a été compris (.json), pour que la fois suivante ne demande plus rien',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date du classeur, AAAA-MM-JJ (aujourd’hui sans elle)',
      })
      .option('forcer', { type: 'boolean', default: false, describe: 'Remplace les fichiers de sortie s’ils existent' })
      .example('$0 reprendre-suivi "Suivi mairie.xlsx" --sortie suivi.xlsx', 'Écrit notre tableau à partir du vôtre')
      .example(
        '$0 reprendre-suivi "Suivi mairie.xlsx" --ecrire-correspondance mairie.json',
        'Garde ce qui a été compris pour la prochaine fois',
      ),
  async handler({
    classeur,
    sortie,
    correspondance,
    encodage,
    'ecrire-correspondance': ecrireCorrespondance,
    date,
    forcer,
  }) {
    const jour = readDate(date);
    const chemin = sortie ?? join(dirname(classeur), `${parse(classeur).name}-suivi.xlsx`);
    if (extname(chemin).toLowerCase() !== '.xlsx')
      throw new ErreurUtilisateur(
        'La sortie est un classeur Excel : donnez-lui un nom qui finit par .xlsx avec --sortie.',
      );
    await checkSortie(chemin, forcer);
    await checkDistincte(chemin, [classeur, correspondance], '--sortie');
    if (ecrireCorrespondance !== undefined) {
      await checkSortie(ecrireCorrespondance, forcer, '--ecrire-correspondance');
      await checkDistincte(ecrireCorrespondance, [classeur], '--ecrire-correspondance');
      await checkDeuxNoms(
        { chemin, option: '--sortie' },
        { chemin: ecrireCorrespondance, option: '--ecrire-correspondance' },
      );
    }
    const [suivi, { reprendreSuivi }] = await Promise.all([
      readSuiviTelQuel(classeur, { correspondance, encodage }, sansVoisin),
      import('../../operations/reprendre-suivi.js'),
    ]);
    const repris = await reprendreSuivi(suivi, jour, askDoutes);
    for (const { octets } of repris.fichiers) await writeFichier(chemin, octets, forcer);
    await report(repris.lecture, { classeur, correspondance: ecrireCorrespondance ?? correspondance });
    if (repris.refus === null) process.stderr.write(`Tableau de suivi écrit : ${resolve(chemin)}\n`);
    // Where nothing could be read, the mapping is what lets a person say what the tables are: it is written all the same.
    if (ecrireCorrespondance !== undefined) {
      await writeFichier(ecrireCorrespondance, repris.correspondance.octets, forcer);
      process.stderr.write(`Correspondance écrite : ${resolve(ecrireCorrespondance)}\n`);
    }
    if (repris.refus !== null) throw new ErreurUtilisateur(repris.refus);
  },
};

async function askDoutes(rapprochements: readonly FeuilleRapprochee[]): Promise<readonly FeuilleRapprochee[]> {
  const [{ isDouteuse }, { askColonnes, isInteractif, withTerminal }] = await Promise.all([
    import('../../lecture/correspondance/decider.js'),
    import('../questions.js'),
  ]);
  if (!isInteractif() || !rapprochements.some(({ lue, colonnes }) => lue && colonnes.some(isDouteuse)))
    return rapprochements;
  return withTerminal((demander) => askColonnes(rapprochements, demander));
}

/** What was understood, on stdout; what could not be carried over, with its cells, and exit 1. */
async function report(lecture: LectureDossier, reponse: VoieDeReponse): Promise<void> {
  const [{ formatRapprochement }, { formatReportees }, { createCouleurs, wantsCouleurs }] = await Promise.all([
    import('../texte/rapprochement.js'),
    import('../texte/reportees.js'),
    import('../texte/couleurs.js'),
  ]);
  const couleurs = createCouleurs(wantsCouleurs(process.stdout));
  const compris = formatRapprochement(lecture, reponse, couleurs);
  const { texte, perdues } = formatReportees(lecture, couleurs);
  process.stdout.write(lecture.lecture.refus === null ? `${compris}\n${texte}` : compris);
  process.exitCode = perdues > 0 ? 1 : 0;
}
