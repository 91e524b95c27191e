import { insecables } from '../../documents/typographie.js';
import type { Constat } from '../../dossier/constat.js';
import type { CleFeuille, Dossier } from '../../dossier/dossier.js';

/** Sheets whose dates decide of an échéance. */
const feuillesLues: readonly CleFeuille[] = ['convention', 'communes', 'instances', 'avenants'];

/** The dates that could not be read where an échéance is looked for: one that seems late may be done. */
export function formatDatesIllisibles(constats: readonly Constat[], { feuilles }: Dossier): string {
  const noms = new Set(feuillesLues.map((cle) => feuilles[cle]?.nom));
  const illisibles = constats.filter(
    ({ regle, feuille, cellule }) => regle.startsWith('date-') && cellule && noms.has(feuille ?? ''),
  );
  return illisibles
    .map(({ feuille, cellule, message }) => `Date non lue, ${feuille}!${cellule} : ${insecables(message)}\n`)
    .join('');
}
