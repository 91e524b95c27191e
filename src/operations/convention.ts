import type { ConventionLue } from '../convention/convention-lue.js';
import type { Fichier } from '../documents/fichier.js';

/**
 * Reads a signed convention and its annexes (`.docx`, `.odt`, `.pdf` with its text, `.txt`): what it says, each value with its
 * sentence and its place, for a person to confirm. What reads it is loaded when one comes.
 * @throws ErreurUtilisateur (exit 2) when the file cannot be read
 */
export async function lireConvention({ nom, octets }: Fichier): Promise<ConventionLue> {
  const { lireConvention: lire } = await import('../convention/lire-convention.js');
  return lire(octets, nom);
}
