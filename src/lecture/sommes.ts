import { lireMontant } from '../dossier/valeurs/montants.js';
import type { CelluleALire } from '../dossier/valeurs-de-ligne.js';

/** What a title says of its figures: 1,000 for « Budget (k€) », « en milliers d'euros »; 1 otherwise. */
export function uniteDe(titre: string): number {
  const texte = titre.toLowerCase();
  return /k€|k eur|\bke\b|milliers d/.test(texte) ? 1_000 : 1;
}

/**
 * The sum of amounts that add up (one a year). One that cannot be read is given instead: its finding says so, and no sum
 * stands for the whole.
 */
export function readMontants(montants: readonly CelluleALire[], unite: number): CelluleALire | null {
  let somme = 0;
  for (const source of montants) {
    const lu =
      source.contenu.genre === 'texte' || source.contenu.genre === 'nombre' ? lireMontant(source.contenu) : null;
    if (!lu || !('valeur' in lu)) return source;
    somme += lu.valeur * (source.contenu.genre === 'nombre' ? unite : 1);
  }
  const [premier] = montants;
  return premier
    ? {
        contenu: { genre: 'nombre', nombre: Math.round(somme * 100) / 100, pourcentage: false },
        origine: premier.origine,
      }
    : null;
}
