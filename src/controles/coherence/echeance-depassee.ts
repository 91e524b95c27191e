import { at } from '../../dossier/constat.js';
import { formatJour } from '../../dossier/jours.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { formatDuree, joursDeRetard } from '../retard.js';

/** Late is computed from the term and the date, it is never a status. */
export const echeanceDepassee: Controle = {
  regle: 'echeance-depassee',
  gravite: 'a-corriger',
  corrigeSaCellule: true,
  titre: 'Une action dont le terme est passé est terminée, arrêtée, ou a une nouvelle échéance',
  check: ({ actions, date }) =>
    actions.flatMap((action) => {
      const jours = joursDeRetard(action.fin?.valeur, action.statut?.valeur, date);
      if (jours === null || !action.fin) return [];
      return [
        at(
          action.fin.origine,
          `${appellationEnTete(action)} devait finir le ${formatJour(action.fin.valeur)} : elle est en retard de ${formatDuree(jours)}. Mettez son statut à jour, ou proposez une nouvelle échéance au comité de pilotage.`,
        ),
      ];
    }),
};
