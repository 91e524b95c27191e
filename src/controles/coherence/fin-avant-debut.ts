import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { formatJour } from '../textes-dates.js';

export const finAvantDebut: Controle = {
  regle: 'fin-avant-debut',
  gravite: 'bloquant',
  titre: 'Une action ou une opération finit après avoir commencé',
  check: ({ actions, operations }) =>
    [...actions, ...operations].flatMap(({ debut, fin }) =>
      debut && fin && fin.valeur < debut.valeur
        ? [
            at(
              fin.origine,
              `La fin (${formatJour(fin.valeur)}) est avant le début (${formatJour(debut.valeur)}) : corrigez l’une des deux dates.`,
            ),
          ]
        : [],
    ),
};
