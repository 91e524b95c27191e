import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { listAbsences } from './absences.js';

export const piloteAbsent: Controle = {
  regle: 'pilote-absent',
  gravite: 'a-verifier',
  titre: 'Chaque action a une structure pilote',
  absence: true,
  check: (contexte) =>
    listAbsences(contexte, {
      colonne: 'pilote',
      message: (action) =>
        `${appellationEnTete(action)} n’a pas de pilote : indiquez la structure qui la porte, pas une personne.`,
      consequence: 'avec la structure qui porte chaque action, jamais une personne',
    }),
};
