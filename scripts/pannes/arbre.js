import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a run that is cut may leave, and the next one takes away: a temporary file or folder, the mark of a batch. */
export function isReste(chemin) {
  return /(?:^|[\\/])(?:\.[^\\/]+\.[0-9a-f]{24}\.tmp$|\.lot-en-cours$)/.test(chemin);
}

/** The bytes of each file of a folder, by its path from it; what isReste says is left out, and what it holds too. */
export function readArbre(dossier) {
  const arbre = new Map();
  const walk = (la) => {
    for (const entree of readdirSync(la, { withFileTypes: true })) {
      const chemin = join(la, entree.name);
      if (isReste(entree.name)) continue;
      if (entree.isDirectory()) walk(chemin);
      else arbre.set(relative(dossier, chemin), readFileSync(chemin));
    }
  };
  walk(dossier);
  return arbre;
}
