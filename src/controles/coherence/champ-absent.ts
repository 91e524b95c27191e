import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

export const champAbsent: Controle = {
  regle: 'champ-absent',
  gravite: 'majeur',
  titre: 'Chaque action relève d’un champ d’intervention',
  check: ({ actions }) =>
    actions
      .filter(({ champs }) => !champs)
      .map((action) =>
        at(
          action.origine,
          `${appellationEnTete(action)} n’a pas de champ d’intervention : sans lui, on ne sait pas si elle relève de la petite enfance.`,
        ),
      ),
};
