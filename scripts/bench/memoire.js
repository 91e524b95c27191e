import { readdirSync, readFileSync } from 'node:fs';

/** La mémoire d’un processus et de ses descendants, en octets (Linux) : ce qu’ils partagent n’est compté qu’une fois. */
export function memoireDe(pid) {
  const parents = readdirSync('/proc')
    .filter((nom) => /^\d+$/.test(nom))
    .map((nom) => [Number(nom), parentOf(nom)]);
  const descendants = (parent) =>
    parents.filter(([, celui]) => celui === parent).flatMap(([enfant]) => [enfant, ...descendants(enfant)]);
  return [pid, ...descendants(pid)].reduce((somme, celui) => somme + proportionnelle(celui), 0);
}

function parentOf(pid) {
  const ligne = lire(`/proc/${pid}/stat`);
  // Le nom du programme, entre parenthèses, peut contenir des espaces.
  return Number(ligne.slice(ligne.lastIndexOf(')') + 2).split(' ')[1]);
}

function proportionnelle(pid) {
  const ligne = lire(`/proc/${pid}/smaps_rollup`)
    .split('\n')
    .find((celle) => celle.startsWith('Pss:'));
  return ligne ? Number.parseInt(ligne.slice(4), 10) * 1024 : 0;
}

/** Un processus peut finir pendant qu’on le regarde. */
function lire(chemin) {
  try {
    return readFileSync(chemin, 'utf8');
  } catch {
    return '';
  }
}
