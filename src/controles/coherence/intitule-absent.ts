import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { listAbsences } from './absences.js';

export const intituleAbsent: Controle = {
  regle: 'intitule-absent',
  gravite: 'a-corriger',
  titre: 'Chaque action a un intitulé',
  absence: true,
  check: (contexte) =>
    listAbsences(contexte, {
      colonne: 'intitule',
      message: (action) => `${appellationEnTete(action)} n’a pas d’intitulé : donnez-lui un nom court.`,
      consequence: 'avec un nom court par action',
    }),
};
