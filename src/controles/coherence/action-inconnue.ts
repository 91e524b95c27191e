import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';

export const actionInconnue: Controle = {
  regle: 'action-inconnue',
  gravite: 'mineur',
  titre: 'Les actions que citent les opérations existent',
  check: ({ actions, operations }) =>
    operations.flatMap(({ action, intitule }) =>
      action && !actions.some(({ numero }) => numero?.valeur === action.valeur)
        ? [
            at(
              action.origine,
              `L’opération « ${intitule?.valeur ?? 'sans nom'} » cite l’action ${action.valeur}, qui n’existe pas : reprenez le numéro exact de la feuille Actions.`,
            ),
          ]
        : [],
    ),
};
