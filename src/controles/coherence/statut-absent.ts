import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { listAbsences } from './absences.js';

/** A status that is there and could not be read has its own finding, from the reading, and not this one. */
export const statutAbsent: Controle = {
  regle: 'statut-absent',
  gravite: 'a-corriger',
  titre: 'Chaque action a un statut',
  absence: true,
  check: (contexte) =>
    listAbsences(contexte, {
      colonne: 'statut',
      message: (action) =>
        `${appellationEnTete(action)} n’a pas de statut : dites où elle en est (non démarrée, en cours, réalisée…).`,
      consequence: 'sans elle le bilan ne peut pas dire où en sont les actions',
    }),
};
