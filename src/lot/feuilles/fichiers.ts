import { createTableau, type Tableau } from '../../tableur/ecrire.js';
import type { Consolidation } from '../consolider.js';

/** A file of the batch a row: whether it was read, and why not. */
export function tableauFichiers(consolidation: Consolidation): Tableau {
  return createTableau('Fichiers', fichiersDe(consolidation), [
    ['Fichier', 34, ({ fichier }) => fichier],
    ['État', 22, ({ etat }) => etat],
    ['Pourquoi', 70, ({ raisons }) => raisons.join('\n') || null],
    ['Empreinte (SHA-256)', 68, ({ sha256 }) => sha256],
  ]);
}

function fichiersDe({ ctgs, echecs, refus }: Consolidation) {
  const lus = ctgs.map(({ fichier, resume }) => {
    const raisons = refus.find((refuse) => refuse.fichier === fichier)?.raisons ?? [];
    return {
      fichier,
      etat: raisons.length > 0 ? 'lu, document refusé' : 'lu',
      raisons,
      sha256: resume.classeur.sha256,
    };
  });
  const nonLus = echecs.map(({ fichier, raisons }) => ({ fichier, etat: 'non lu', raisons, sha256: null }));
  return [...lus, ...nonLus].sort((a, b) => (a.fichier < b.fichier ? -1 : 1));
}
