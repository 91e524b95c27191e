import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

export const piloteAbsent: Controle = {
  regle: 'pilote-absent',
  gravite: 'mineur',
  titre: 'Chaque action a une structure pilote',
  check: ({ actions }) =>
    actions
      .filter(({ pilote, sansObjet }) => !pilote && !sansObjet.pilote)
      .map((action) =>
        at(
          action.origine,
          `${appellationEnTete(action)} n’a pas de pilote : indiquez la structure qui la porte, pas une personne.`,
        ),
      ),
};
