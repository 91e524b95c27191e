import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { listAbsences } from './absences.js';

export const champAbsent: Controle = {
  regle: 'champ-absent',
  gravite: 'a-corriger',
  titre: 'Chaque action relève d’un champ d’intervention',
  absence: true,
  check: (contexte) =>
    listAbsences(contexte, {
      colonne: 'champs',
      message: (action) =>
        `${appellationEnTete(action)} n’a pas de champ d’intervention : indiquez-le, sans lui on ne sait pas si elle relève de la petite enfance.`,
      consequence: 'sans elle on ne sait pas quelles actions relèvent de la petite enfance',
    }),
};
