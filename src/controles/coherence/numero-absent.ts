import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { listAbsences } from './absences.js';

export const numeroAbsent: Controle = {
  regle: 'numero-absent',
  gravite: 'a-corriger',
  titre: 'Chaque action a un numéro',
  absence: true,
  check: (contexte) =>
    listAbsences(contexte, {
      colonne: 'numero',
      message: (action) =>
        `${appellationEnTete(action)} n’a pas de numéro : donnez-lui un numéro qui ne changera plus d’un bilan à l’autre.`,
      consequence: 'avec un numéro par action qui ne changera plus d’un bilan à l’autre',
    }),
};
