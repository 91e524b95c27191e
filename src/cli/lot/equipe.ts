import { totalmem } from 'node:os';
import { join } from 'node:path';
import { formatDecimal } from '../../dossier/nombre-francais.js';
import { dossierLivre } from '../fichiers.js';
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
 * Works on the files with a pool of worker threads. A worker that a file kills (memory, time) is replaced, and the file
 * alone has failed. No more files are in memory than there are workers.
 * @returns the results, in the order of the files; those that the stop left undone are missing
 */
export async function runEquipe(
  taches: readonly Tache[],
  reglages: Reglages,
  { processus, delai, onResultat, arret }: OptionsEquipe,
): Promise<readonly Resultat[]> {
  const { Tinypool } = await import('tinypool');
  const nombre = Math.max(1, Math.min(processus, taches.length));
  const limite = memoryLimit(nombre);
  const equipe = new Tinypool({
    filename: join(dossierLivre('dist'), 'lot-ouvrier.js'),
    workerData: reglages,
    minThreads: nombre,
    maxThreads: nombre,
    resourceLimits: { maxOldGenerationSizeMb: limite },
    maxMemoryLimitBeforeRecycle: (limite * mega) / 2,
  });
  // An error outside any task is that of a worker, which is replaced.
  equipe.on('error', () => undefined);
  const resultats: Resultat[] = new Array(taches.length);
  let suivante = 0;
  const suivre = async () => {
    while (suivante < taches.length && !arret.aborted) {
      const rang = suivante++;
      const tache = taches[rang] as Tache;
      const resultat = await run(tache);
      resultats[rang] = resultat;
      onResultat(resultat);
    }
  };
  const run = async (tache: Tache): Promise<Resultat> => {
    const minuterie = AbortSignal.timeout(delai * 1000);
    try {
      return (await equipe.run(tache, { signal: minuterie })) as Resultat;
    } catch (erreur) {
      return echecDe(tache, messageDe(erreur, tache, minuterie.aborted, { delai, limite }));
    }
  };
  await Promise.all(Array.from({ length: nombre }, suivre));
  await equipe.destroy();
  return resultats.filter((resultat) => resultat !== undefined);
}

/** A share of the machine's memory, in megabytes: enough for ten thousand actions, never the whole of it. */
function memoryLimit(nombre: number): number {
  return Math.round(Math.min(3072, Math.max(512, (totalmem() / mega) * (0.6 / nombre))));
}

function messageDe(
  erreur: unknown,
  { chemin }: Tache,
  horsDelai: boolean,
  { delai, limite }: { readonly delai: number; readonly limite: number },
): string {
  if (horsDelai)
    return `« ${chemin} » demande plus de ${formatDecimal(delai, 3)} ${delai < 2 ? 'seconde' : 'secondes'}, et a été laissé de côté : vérifiez ce fichier, ou donnez plus de temps avec --delai.`;
  if ((erreur as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return `« ${chemin} » demande plus de mémoire que ne peut en donner la commande (${limite} Mo), et a été laissé de côté : vérifiez ce fichier, ou relancez avec --processus 1.`;
  const detail = erreur instanceof Error ? erreur.message.split('\n')[0] : String(erreur);
  return `« ${chemin} » n’a pas pu être traité (${detail}) : c’est sans doute un défaut de bilan-ctg, signalez-le sans envoyer le classeur.`;
}
