import type { Changements } from '../../operations/constats/changements.js';
import type { Couleurs } from './couleurs.js';

/** The line that heads each check: the time, what the last save cured, what it brought. */
export function formatChangements(
  heure: string,
  changements: Changements | null,
  { gris, vert, jaune }: Couleurs,
): string {
  if (!changements) return gris(`${heure} : fichier surveillé, Ctrl+C pour arrêter.`);
  const { gueris, nouveaux } = changements;
  const morceaux = [
    ...(gueris.length > 0 ? [vert(`${gueris.length} ${gueris.length > 1 ? 'points corrigés' : 'point corrigé'}`)] : []),
    ...(nouveaux.size > 0 ? [jaune(`${nouveaux.size} ${nouveaux.size > 1 ? 'nouveaux' : 'nouveau'}`)] : []),
  ];
  return `${gris(`${heure} :`)} ${morceaux.length > 0 ? morceaux.join(', ') : gris('rien n’a changé')}.`;
}
