import type { Constat } from '../../index.js';
import type { Couleurs } from './couleurs.js';

/** What changed between two checks: a finding is the same when its rule, its sheet and its words are. */
export interface Changements {
  readonly gueris: readonly Constat[];
  readonly nouveaux: ReadonlySet<Constat>;
}

export function compareConstats(avant: readonly Constat[], apres: readonly Constat[]): Changements {
  const cle = ({ regle, feuille, message }: Constat) => `${regle}\n${feuille}\n${message}`;
  const anciens = new Set(avant.map(cle));
  const presents = new Set(apres.map(cle));
  return {
    gueris: avant.filter((constat) => !presents.has(cle(constat))),
    nouveaux: new Set(apres.filter((constat) => !anciens.has(cle(constat)))),
  };
}

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
