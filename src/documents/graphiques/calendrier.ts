import { periodeDe } from '../../controles/periode.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { formatDate, formatDateCourte, formatNombre } from '../formats.js';

/** The actions on the calendar of the convention; null when no action has both dates, or the convention none. */
export function viewCalendrierActions(actions: readonly Action[], dossier: Dossier, date: string, sujet: string) {
  const periode = periodeDe(dossier);
  const datees = actions.filter(({ debut, fin }) => debut && fin && debut.valeur <= fin.valeur);
  if (!periode || datees.length === 0) return null;
  const sansDates = actions.filter((action) => !datees.includes(action));
  return {
    debut: periode.debut,
    fin: periode.fin,
    sujet,
    date: formatDate(date),
    lignes: datees.map((action) => ({
      libelle: cut([action.numero?.valeur, action.intitule?.valeur].filter(Boolean).join(' – ') || 'Action sans titre'),
      debut: formatDateCourte(action.debut?.valeur ?? periode.debut),
      fin: formatDateCourte(action.fin?.valeur ?? periode.fin),
      fait: formatNombre(Math.round(partOf(action) * 100)),
    })),
    sansDates: sansDates.map(({ numero, intitule }) => numero?.valeur ?? intitule?.valeur ?? '–').join(', '),
  };
}

/** The progress that the workbook gives; a done action is done whole, even without a percentage. */
function partOf({ avancement, statut }: Action): number {
  if (avancement) return avancement.valeur;
  return statut?.valeur === 'realisee' ? 1 : 0;
}

/** A label longer than this would leave no room for the bars. */
const longueurMax = 46;

function cut(libelle: string): string {
  return libelle.length <= longueurMax ? libelle : `${libelle.slice(0, longueurMax - 1).trimEnd()}…`;
}
