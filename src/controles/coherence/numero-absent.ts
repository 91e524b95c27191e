import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

export const numeroAbsent: Controle = {
  regle: 'numero-absent',
  gravite: 'majeur',
  titre: 'Chaque action a un numéro',
  check: ({ actions }) =>
    actions
      .filter(({ numero }) => !numero)
      .map((action) =>
        at(
          action.origine,
          `${appellationEnTete(action)} n’a pas de numéro lisible : donnez-lui un numéro qui ne changera plus d’un bilan à l’autre.`,
        ),
      ),
};
