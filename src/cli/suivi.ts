import type { Classeur, Correspondance, LectureDossier } from '../index.js';
import { type FichierLu, readFichier } from './fichiers.js';

/** A tableau de suivi as a command reads it: its file, its Dossier, what the reading already found. */
export interface Suivi extends LectureDossier {
  readonly fichier: FichierLu;
  readonly classeur: Classeur;
}

/** The option of every command that reads a tableau de suivi: `ligne.options(optionCorrespondance)`. */
export const optionCorrespondance = {
  correspondance: {
    type: 'string',
    requiresArg: true,
    describe: 'Ce que deviennent les colonnes d’un tableau qui n’est pas le nôtre (.json, voir reprendre-suivi)',
  },
} as const;

/** Reads the tableau de suivi that the user names, with the mapping file that goes with it, if any. */
export async function readSuivi(chemin: string, correspondance?: string): Promise<Suivi> {
  const [fichier] = await Promise.all([
    readFichier(chemin),
    import('../classeur/lire.js'),
    import('../lecture/lire-dossier.js'),
  ]);
  return readSuiviDe(fichier, correspondance);
}

/** The same, from a file that is read already. */
export async function readSuiviDe(fichier: FichierLu, correspondance?: string): Promise<Suivi> {
  const { requireActions } = await import('../lecture/lire-dossier.js');
  return requireActions(await readTel(fichier, correspondance));
}

/** The same, whatever was found in it: `lecture.refus` says why no document can be made. */
export async function readSuiviTelQuel(chemin: string, correspondance?: string): Promise<Suivi> {
  return readTel(await readFichier(chemin), correspondance);
}

async function readTel(fichier: FichierLu, correspondance?: string): Promise<Suivi> {
  const [{ readClasseur }, { readDossier }] = await Promise.all([
    import('../classeur/lire.js'),
    import('../lecture/lire-dossier.js'),
  ]);
  const classeur = await readClasseur(fichier.octets, fichier.nom);
  return { fichier, classeur, ...readDossier(classeur, await readCorrespondance(correspondance)) };
}

/** Reads an older tableau de suivi: the mapping serves it too when it has the same sheets and columns, and is left out otherwise. */
export async function readReference(chemin: string, correspondance: string | undefined): Promise<Suivi> {
  const { ErreurUtilisateur } = await import('../dossier/erreur.js');
  try {
    return await readSuivi(chemin, correspondance);
  } catch (erreur) {
    if (correspondance === undefined || !(erreur instanceof ErreurUtilisateur)) throw erreur;
    return readSuivi(chemin);
  }
}

/** Reads a mapping file; none is an empty mapping. */
export async function readCorrespondance(chemin: string | undefined): Promise<Correspondance> {
  const { parseCorrespondance, sansCorrespondance } = await import('../lecture/correspondance/correspondance.js');
  if (chemin === undefined) return sansCorrespondance;
  const { nom, octets } = await readFichier(chemin);
  return parseCorrespondance(new TextDecoder().decode(octets), nom);
}
