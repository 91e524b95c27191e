import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

export const depenseSuperieureAuBudget: Controle = {
  regle: 'depense-superieure-au-budget',
  gravite: 'majeur',
  titre: 'La dépense ne dépasse pas le budget prévu',
  check: ({ actions }) =>
    actions.flatMap((action) =>
      action.budgetPrevu && action.budgetRealise && action.budgetRealise.valeur > action.budgetPrevu.valeur
        ? [
            at(
              action.budgetRealise.origine,
              `${appellationEnTete(action)} a dépensé plus que son budget prévu : vérifiez les montants, ou expliquez l’écart dans « Difficultés » et proposez un ajustement.`,
            ),
          ]
        : [],
    ),
};
