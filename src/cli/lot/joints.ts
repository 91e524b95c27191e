import { findBeside, readFichier } from '../fichiers.js';
import type { EtatDuClasseur } from './etat.js';

/**
 * The digests of the files beside a workbook that it names; null for one that is not there.
 * @param lus those that are known already: they are not read again
 */
export async function digestJoints(
  chemin: string,
  noms: readonly string[],
  lus: ReadonlyMap<string, string | null> = new Map(),
): Promise<EtatDuClasseur['joints']> {
  return Promise.all(
    [...new Set(noms)].sort().map(async (nom) => {
      const connu = lus.get(nom);
      if (connu !== undefined) return { nom, sha256: connu };
      const joint = await findBeside(chemin, nom);
      return { nom, sha256: joint === null ? null : (await readFichier(joint)).sha256 };
    }),
  );
}
