import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

/** An ambiguous or unknown status has its own finding, at the same cell, from the reading. */
export const statutAbsent: Controle = {
  regle: 'statut-absent',
  gravite: 'majeur',
  titre: 'Chaque action a un statut',
  check: ({ actions }) =>
    actions
      .filter(({ statut }) => !statut)
      .map((action) =>
        at(
          action.origine,
          `${appellationEnTete(action)} n’a pas de statut reconnu : dites où elle en est (non démarrée, en cours, réalisée…).`,
        ),
      ),
};
