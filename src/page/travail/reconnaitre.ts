import { type GenreDeFichier, reconnaitre as reconnaitreUn } from '../../operations/reconnaitre.js';
import type { FichierRecu } from '../protocole.js';
import type { Atelier } from './atelier.js';

/** What each of the files that were dropped is for, in their order. */
export function reconnaitre(
  _atelier: Atelier,
  { fichiers }: { readonly fichiers: readonly FichierRecu[] },
): Promise<readonly GenreDeFichier[]> {
  return Promise.all(fichiers.map(reconnaitreUn));
}
