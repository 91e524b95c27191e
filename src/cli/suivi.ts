import type { Constat } from '../dossier/constat.js';
import type { Dossier } from '../dossier/dossier.js';
import { type FichierLu, readFichier } from './fichiers.js';

/** A tableau de suivi as a command reads it: its file, its Dossier, what the reading already found. */
export interface Suivi {
  readonly fichier: FichierLu;
  readonly dossier: Dossier;
  readonly constats: readonly Constat[];
}

/** Reads the tableau de suivi that the user names. */
export async function readSuivi(chemin: string): Promise<Suivi> {
  const [fichier, { readClasseur, readDossier }] = await Promise.all([readFichier(chemin), import('../index.js')]);
  return { fichier, ...readDossier(await readClasseur(fichier.octets, fichier.nom)) };
}
