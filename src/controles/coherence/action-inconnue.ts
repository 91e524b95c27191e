import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';

export const actionInconnue: Controle = {
  regle: 'action-inconnue',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les actions que citent les opérations existent',
  check({ actions, operations }) {
    const connues = new Set(actions.flatMap(({ numero }) => (numero ? [numero.valeur.toLowerCase()] : [])));
    return operations.flatMap(({ action, intitule }) =>
      action && !connues.has(action.valeur.toLowerCase())
        ? [
            at(
              action.origine,
              `L’opération « ${intitule?.valeur ?? 'sans nom'} » cite l’action ${action.valeur}, qui n’existe pas : reprenez le numéro exact de la feuille Actions.`,
            ),
          ]
        : [],
    );
  },
};
