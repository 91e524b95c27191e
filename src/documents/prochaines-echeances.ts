import type { Dossier } from '../dossier/dossier.js';
import type { Echeance } from '../echeances/echeance.js';
import { computeEcheances, selectAFaire } from '../echeances/echeances.js';
import { formatDate } from './formats.js';
import { capitalize } from './typographie.js';

/** A date to keep in mind, for whoever reads only the synthesis. */
interface ProchaineEcheance {
  readonly date: string;
  readonly titre: string;
  readonly source: string;
}

/** How many the synthesis has room for: late ones come first. */
const place = 3;

/**
 * The next dates that the convention or the law sets, late ones first. The update of the tracker is left out: it
 * concerns whoever keeps it. Empty when the workbook does not give the convention's dates.
 */
export function viewProchainesEcheances(dossier: Dossier, date: string): readonly ProchaineEcheance[] {
  return selectAFaire(computeEcheances(dossier, date))
    .filter(({ regle }) => regle.id !== 'mise-a-jour')
    .slice(0, place)
    .map((echeance) => ({
      date: formatQuand(echeance),
      titre: echeance.titre,
      source: formatSource(echeance.regle.citation),
    }));
}

function formatQuand({ date, nature, etat }: Echeance & { readonly date: string }): string {
  if (etat === 'en retard') return `En retard (${formatDate(date)})`;
  return nature === 'repère' ? `D’ici au ${formatDate(date)}` : formatDate(date);
}

/** « Article 9 de la convention », « Article L. 214-2, II, 1er alinéa du CASF ». */
function formatSource(citation: string): string {
  const courte = citation.replace('code de l’action sociale et des familles', 'CASF');
  return capitalize(courte);
}
