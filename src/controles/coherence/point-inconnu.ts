import { at } from '../../dossier/constat.js';
import { isPointDuSchema } from '../../dossier/valeurs/points-du-schema.js';
import type { Controle } from '../controle.js';

export const pointInconnu: Controle = {
  regle: 'point-inconnu',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les points de la feuille Schéma existent',
  check: ({ schema }) =>
    schema.flatMap(({ point }) =>
      point && !isPointDuSchema(point.valeur)
        ? [
            at(
              point.origine,
              `Le point « ${point.valeur} » n’existe pas : choisissez-le dans la liste, ou écrivez par exemple 4° a. La ligne ne compte pas.`,
            ),
          ]
        : [],
    ),
};
