import { distance } from 'fastest-levenshtein';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** The words most like what was typed, the closest first; none when nothing is like it. */
export function findProches(tape: string, connus: readonly string[], nombre = 3): readonly string[] {
  const cherche = normalize(tape);
  return connus
    .map((connu) => ({ connu, ecart: ecartDe(cherche, normalize(connu)) }))
    .filter(({ ecart }) => ecart <= 0.4)
    .sort((a, b) => a.ecart - b.ecart)
    .slice(0, nombre)
    .map(({ connu }) => connu);
}

/** The part of the letters to change, 0 to 1; the beginning of a word, or a word that holds it, is close to it. */
function ecartDe(a: string, b: string): number {
  const ecart = distance(a, b) / Math.max(a.length, b.length, 1);
  return a.length >= 3 && b.includes(a) ? Math.min(ecart, 0.3) : ecart;
}

/** « Vouliez-vous dire « a » ou « b » ? », or nothing. */
export function formatProches(proches: readonly string[]): string {
  if (proches.length === 0) return '';
  return ` Vouliez-vous dire ${proches.map((proche) => `« ${proche} »`).join(' ou ')} ?`;
}
