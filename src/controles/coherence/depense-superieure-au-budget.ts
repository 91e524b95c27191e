import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { formatMontant } from './formats.js';

export const depenseSuperieureAuBudget: Controle = {
  regle: 'depense-superieure-au-budget',
  gravite: 'a-corriger',
  corrigeSaCellule: true,
  titre: 'La dépense ne dépasse pas le budget prévu',
  check: ({ actions }) =>
    actions.flatMap((action) => {
      const { budgetPrevu, budgetRealise } = action;
      // A shared amount is that of several actions: the spending of one says nothing against it.
      if (action.partages?.budgetPrevu || action.partages?.budgetRealise) return [];
      if (!budgetPrevu || !budgetRealise || budgetRealise.valeur <= budgetPrevu.valeur) return [];
      return [
        at(
          budgetRealise.origine,
          `${appellationEnTete(action)} a dépensé ${formatMontant(budgetRealise.valeur)} pour ${formatMontant(budgetPrevu.valeur)} prévus : vérifiez les montants, ou expliquez l’écart dans « Difficultés » et proposez un ajustement.`,
        ),
      ];
    }),
};
