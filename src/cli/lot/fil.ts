import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { dossierLivre } from '../fichiers.js';
import type { Reglages, Tache } from './reglages.js';
import type { Resultat } from './resultat.js';

const mega = 1024 * 1024;

/** Why a workbook was not done: too long, too large, or the thread is dead of something else. */
export type Echec =
  | { readonly sorte: 'delai' }
  | { readonly sorte: 'memoire' }
  | { readonly sorte: 'mort'; readonly code: string; readonly detail: string };

/** What became of a workbook in a thread. */
export type Issue = Echec | { readonly sorte: 'fait'; readonly resultat: Resultat };

/** A thread that takes one workbook at a time. Once it is no longer `libre`, another one is needed. */
export interface Fil {
  readonly libre: boolean;
  readonly run: (tache: Tache, delai: number) => Promise<Issue>;
  readonly stop: () => Promise<void>;
}

/** @param limite megabytes that it may take; a thread that keeps half of them for itself is let go */
export function createFil(reglages: Reglages, limite: number): Fil {
  const ouvrier = new Worker(join(dossierLivre('dist'), 'lot-ouvrier.js'), {
    workerData: reglages,
    resourceLimits: { maxOldGenerationSizeMb: limite },
  });
  let libre = true;
  let dire: (issue: Issue) => void = () => undefined;
  const finir = (issue: Issue) => {
    libre = false;
    dire(issue);
  };
  ouvrier
    .on('message', ({ resultat, tas }: { readonly resultat: Resultat; readonly tas: number }) => {
      libre = tas < (limite * mega) / 2;
      dire({ sorte: 'fait', resultat });
    })
    .on('error', (erreur: unknown) => finir(issueDe(erreur)))
    // A thread that is ended from within says no error: without this, its workbook would be waited for without end.
    .on('exit', (code) => finir({ sorte: 'mort', code: '', detail: `fil terminé, code ${code}` }));
  return {
    get libre() {
      return libre;
    },
    async run(tache, delai) {
      const issue = await new Promise<Issue>((resolve) => {
        const minuterie = setTimeout(() => finir({ sorte: 'delai' }), delai * 1000);
        dire = (issue) => {
          clearTimeout(minuterie);
          resolve(issue);
        };
        ouvrier.postMessage(tache);
      });
      dire = () => undefined;
      return issue;
    },
    async stop() {
      await ouvrier.terminate();
    },
  };
}

export function issueDe(erreur: unknown): Echec {
  const { code = '', message }: NodeJS.ErrnoException = erreur instanceof Error ? erreur : new Error(String(erreur));
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { sorte: 'memoire' };
  return { sorte: 'mort', code, detail: message.split('\n')[0] ?? '' };
}
