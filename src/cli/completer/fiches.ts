import { extname, resolve } from 'node:path';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { readFichier, writeFichier } from '../fichiers.js';
import { type OptionsLecture, type OptionsPlan, readSuivi } from '../suivi.js';

/** What fiches are brought back with. */
interface OptionsDeReport extends OptionsPlan, OptionsLecture {
  readonly classeur: string;
  readonly sortie: string;
  readonly forcer: boolean;
}

/** A fiche of `verifier --regrouper`, filled by the person who had to answer. */
export function isFiche(chemin: string): boolean {
  return /^\.(?:docx|csv)$/i.test(extname(chemin));
}

/**
 * What cannot be given beside fiches, which answer findings and not the questions: said before anything is read.
 * @param autres by option, what was given
 * @throws ErreurUtilisateur when something else was
 */
export function checkFichesSeules(
  chemins: readonly string[],
  autres: Readonly<Record<string, string | undefined>>,
): void {
  const autre = chemins.find((chemin) => !isFiche(chemin));
  if (autre !== undefined)
    throw new ErreurUtilisateur(
      `« ${autre} » n’est pas une fiche : donnez ou des fiches (.docx, .csv), ou un fichier de réponses (.json), l’un après l’autre.`,
    );
  const [option] = Object.entries(autres).find(([, donnee]) => donnee !== undefined) ?? [];
  if (option !== undefined)
    throw new ErreurUtilisateur(
      `Les fiches se reportent seules, sans ${option} : reportez-les d’abord, puis complétez la copie avec cette option.`,
    );
}

/** Brings filled fiches back into a copy. Exit 1 when something is left to a person. */
export async function reporterFiches(
  { classeur, sortie, forcer, ...lecture }: OptionsDeReport,
  chemins: readonly string[],
  jour: string,
): Promise<void> {
  const [suivi, fiches, { reporterReponses }, { formatReponsesReportees }] = await Promise.all([
    readSuivi(classeur, lecture),
    Promise.all(chemins.map((chemin) => readFichier(chemin))),
    import('../../operations/reporter-reponses.js'),
    import('../texte/reponses-reportees.js'),
  ]);
  const reportees = await reporterReponses(suivi, fiches, jour);
  for (const { octets } of reportees.fichiers) await writeFichier(sortie, octets, forcer);
  process.stdout.write(formatReponsesReportees(reportees));
  process.stderr.write(
    reportees.fichiers.length > 0
      ? `Copie écrite : ${resolve(sortie)}\n`
      : reportees.laisses.length > 0
        ? 'Aucune copie n’est écrite : aucune réponse n’a pu être reportée. Ce qui est dit ci-dessus est à reporter à la main.\n'
        : 'Aucune copie n’est écrite : il n’y avait rien à écrire.\n',
  );
  process.exitCode = reportees.code;
}
