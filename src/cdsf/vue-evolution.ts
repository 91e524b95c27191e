import { viewIndicateursFinaux } from '../documents/bilans/indicateurs-finaux.js';
import { viewTerritoire } from '../documents/bilans/territoire.js';
import type { TypeBilanTransmis } from '../documents/genres.js';
import { viewIndicateurs } from '../documents/indicateurs/tableau.js';
import type { Dossier } from '../dossier/dossier.js';

/**
 * What changed from the start of the convention to the day of the bilan, at mid-term as at the end (convention, article 9):
 * places by commune and by zone, structures opened and closed, needs, indicators; null when nothing is known at two dates.
 */
export function viewEvolution(bilan: TypeBilanTransmis, dossier: Dossier, date: string) {
  const territoire = viewTerritoire(dossier);
  const final = bilan === 'final';
  const { parCommune, parZone, besoins, ouvertures, fermetures } = territoire;
  if ([parCommune, parZone, besoins, dossier.indicateurs].every((lignes) => lignes.length === 0)) return null;
  return {
    titre: final
      ? 'Ce qui a changé du début à la fin de la convention'
      : 'Ce qui a changé depuis le début de la convention',
    territoire,
    mouvements: [phraseDe('Ouvertures', ouvertures), phraseDe('Fermetures', fermetures)].filter(Boolean).join(' '),
    indicateurs: final ? null : viewIndicateurs(dossier.indicateurs, dossier, date),
    indicateursFinaux: final ? viewIndicateursFinaux(dossier, date) : null,
  };
}

/** What opened and what closed are said apart from the net change of the table. */
function phraseDe(nom: string, structures: readonly string[]): string {
  return structures.length === 0 ? '' : `${nom} depuis le début\u00a0: ${structures.join('\u202f; ')}.`;
}
