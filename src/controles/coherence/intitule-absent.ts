import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

export const intituleAbsent: Controle = {
  regle: 'intitule-absent',
  gravite: 'majeur',
  titre: 'Chaque action a un intitulé',
  check: ({ actions }) =>
    actions
      .filter(({ intitule }) => !intitule)
      .map((action) =>
        at(action.origine, `${appellationEnTete(action)} n’a pas d’intitulé : donnez-lui un nom court.`),
      ),
};
