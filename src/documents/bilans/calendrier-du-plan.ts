import { joursDeRetard } from '../../controles/retard.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { addMois } from '../../dossier/jours.js';
import { viewCalendrierActions } from '../graphiques/calendrier.js';

/** The bars of one figure: a calendar that takes a second page is no longer looked at. */
const maxBarres = 25;

/** One calendar for the plan; of a long one, what is late or is to end within a year. Null when it would not stand in one figure. */
export function viewCalendrierDuPlan(dossier: Dossier, date: string): ReturnType<typeof viewCalendrierActions> {
  const { actions } = dossier;
  if (countDatees(actions) <= maxBarres) return viewCalendrierActions(actions, dossier, date, 'le plan d’actions');
  const proches = actions.filter((action) => isProche(action, date));
  return countDatees(proches) <= maxBarres
    ? viewCalendrierActions(proches, dossier, date, 'les actions en retard, ou à achever dans l’année')
    : null;
}

function countDatees(actions: readonly Action[]): number {
  return actions.filter(({ debut, fin }) => debut && fin).length;
}

function isProche({ fin, statut }: Action, date: string): boolean {
  if (!fin || fin.valeur > addMois(date, 12)) return false;
  return fin.valeur > date
    ? statut?.valeur !== 'realisee' && statut?.valeur !== 'abandonnee'
    : joursDeRetard(fin.valeur, statut?.valeur, date) !== null;
}
