import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

export const placesSuperieures: Controle = {
  regle: 'places-superieures-aux-places-visees',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les places réalisées ne dépassent pas les places visées',
  check: ({ actions }) =>
    actions.flatMap((action) =>
      action.placesVisees && action.placesRealisees && action.placesRealisees.valeur > action.placesVisees.valeur
        ? [
            at(
              action.placesRealisees.origine,
              `${appellationEnTete(action)} a réalisé plus de places (${action.placesRealisees.valeur}) que visé (${action.placesVisees.valeur}) : vérifiez les deux nombres.`,
            ),
          ]
        : [],
    ),
};
