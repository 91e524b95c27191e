import { totalmem } from 'node:os';
import { formatDecimal } from '../../dossier/nombre-francais.js';
import { createFil, type Echec, type Fil, type Issue, issueDe } from './fil.js';
import type { Reglages, Tache } from './reglages.js';
import { echecDe, type Resultat } from './resultat.js';

export interface OptionsEquipe {
  readonly processus: number;
  /** Seconds that a workbook may take. */
  readonly delai: number;
  /** Told of each workbook as it is done, in no order. */
  readonly onResultat: (resultat: Resultat) => void;
  /** No new workbook is begun once it is aborted; those begun are finished. */
  readonly arret: AbortSignal;
}

const mega = 1024 * 1024;

/**
 * Works on the files with a team of threads. A thread that a file kills (memory, time, whatever ends it) is replaced, and the
 * file alone has failed. No more files are in memory than there are threads.
 * @returns the results, in the order of the files; those that the stop left undone are missing
 */
export async function runEquipe(
  taches: readonly Tache[],
  reglages: Reglages,
  { processus, delai, onResultat, arret }: OptionsEquipe,
): Promise<readonly Resultat[]> {
  const nombre = Math.max(1, Math.min(processus, taches.length));
  const limite = memoryLimit(nombre);
  const resultats: Resultat[] = new Array(taches.length);
  const rangs = [...taches.keys()];
  let actifs = nombre;
  const suivre = async () => {
    let fil: Fil | null = null;
    const run = async (tache: Tache): Promise<Issue> => {
      try {
        if (!fil?.libre) {
          await fil?.stop();
          fil = createFil(reglages, limite);
        }
        return await fil.run(tache, delai);
      } catch (erreur) {
        return issueDe(erreur);
      }
    };
    while (!arret.aborted) {
      const rang = rangs.shift();
      const tache = rang === undefined ? undefined : taches[rang];
      if (rang === undefined || tache === undefined) break;
      let issue = await run(tache);
      if (isABoutDeSouffle(issue) && actifs > 1) {
        // The computer has no room for one thread more: those that run take its share.
        rangs.unshift(rang);
        break;
      }
      // What killed the thread may come from elsewhere: the file has a second chance, in a new one.
      if (issue.sorte === 'mort' && !arret.aborted) issue = await run(tache);
      const resultat =
        issue.sorte === 'fait' ? issue.resultat : echecDe(tache, messageDe(issue, tache, { delai, limite }));
      resultats[rang] = resultat;
      onResultat(resultat);
    }
    actifs -= 1;
    await (fil as Fil | null)?.stop();
  };
  await Promise.all(Array.from({ length: nombre }, suivre));
  return resultats.filter((resultat) => resultat !== undefined);
}

/** A share of the machine's memory, in megabytes: enough for ten thousand actions, never the whole of it. */
function memoryLimit(nombre: number): number {
  return Math.round(Math.min(3072, Math.max(512, (totalmem() / mega) * (0.6 / nombre))));
}

function messageDe(
  issue: Echec,
  { chemin }: Tache,
  { delai, limite }: { readonly delai: number; readonly limite: number },
): string {
  if (issue.sorte === 'delai')
    return `« ${chemin} » demande plus de ${formatDecimal(delai, 3)} ${delai < 2 ? 'seconde' : 'secondes'}, et a été laissé de côté : vérifiez ce fichier, ou donnez plus de temps avec --delai.`;
  if (issue.sorte === 'memoire')
    return `« ${chemin} » demande plus de mémoire que ne peut en donner la commande (${limite} Mo), et a été laissé de côté : vérifiez ce fichier, ou relancez avec --processus 1.`;
  if (isABoutDeSouffle(issue))
    return `« ${chemin} » n’a pas pu être traité : l’ordinateur n’a plus de quoi ouvrir un fichier de plus ou lancer un processus (${issue.code}). Fermez d’autres programmes, puis relancez avec --processus 1.`;
  return `« ${chemin} » n’a pas pu être traité (${issue.detail}) : c’est sans doute un défaut de bilan-ctg, signalez-le sans envoyer le classeur.`;
}

/** What a system says that lacks files or threads to give. */
function isABoutDeSouffle(issue: Issue): boolean {
  return (
    issue.sorte === 'mort' && ['EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM', 'ERR_WORKER_INIT_FAILED'].includes(issue.code)
  );
}
