import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { readFichier } from '../fichiers.js';
import { type EtatDuClasseur, isDeCetteVersion, readEtat } from './etat.js';
import { digestJoints } from './joints.js';
import { digestReglages, type Reglages, type Tache } from './reglages.js';
import { type Resultat, resultatDe } from './resultat.js';

/**
 * What an earlier run finished, and that nothing has changed since. It is known by digests, never by dates: a clock that is set
 * again makes nothing to be done twice, and nothing to be left undone.
 * @param arret aborted, what was not looked at yet is left out
 */
export async function findRepris(
  taches: readonly Tache[],
  reglages: Reglages,
  arret: AbortSignal,
): Promise<readonly Resultat[]> {
  if (reglages.forcer) return [];
  const options = digestReglages(reglages);
  const repris: Resultat[] = [];
  for (const tache of taches) {
    if (arret.aborted) break;
    const dossier = join(reglages.sortie, tache.dossier);
    const etat = await readEtat(dossier);
    if (!etat || !isDeCetteVersion(etat)) continue;
    // What cannot be read is said by the thread that works on it.
    const fait = await isFait(etat, { tache, dossier, options, outil: reglages.outil }).catch(() => false);
    if (fait) repris.push(resultatDe(tache, 'repris', etat));
  }
  return repris;
}

interface Demande {
  readonly tache: Tache;
  readonly dossier: string;
  readonly options: string;
  readonly outil: string;
}

/** The same workbook, the same files beside it, the same options and version: and nothing of what was written is gone. */
async function isFait(etat: EtatDuClasseur, { tache, dossier, options, outil }: Demande): Promise<boolean> {
  if (!etat.acheve || etat.outil !== outil || etat.options !== options) return false;
  const { nom, sha256 } = await readFichier(tache.chemin);
  if (etat.resume.classeur.sha256 !== sha256 || etat.resume.classeur.nom !== nom) return false;
  const joints = await digestJoints(
    tache.chemin,
    etat.joints.map((joint) => joint.nom),
  );
  if (joints.some((joint, rang) => joint.sha256 !== etat.joints[rang]?.sha256)) return false;
  const presents = await Promise.all(
    etat.documents.map((document) =>
      access(join(dossier, document.nom)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return presents.every((present) => present);
}
