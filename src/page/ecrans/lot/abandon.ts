import { etat } from '../../etat.js';
import { confirmer } from '../demande.js';

/** Asks before documents that were made and not downloaded give way to others. @returns whether to go on */
export async function confirmerAbandonDuLot(): Promise<boolean> {
  if (!etat.lotAPrendre) return true;
  return confirmer(
    'Abandonner les documents du lot ?',
    'Ils ne sont pas dans vos téléchargements : donner d’autres tableaux les efface.',
    'Abandonner ces documents',
  );
}
