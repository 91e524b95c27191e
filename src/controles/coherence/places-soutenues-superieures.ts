import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';

export const placesSoutenuesSuperieures: Controle = {
  regle: 'places-soutenues-superieures',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les places soutenues ne dépassent pas les places existantes',
  check: ({ offre }) =>
    offre.flatMap(({ nom, placesSoutenues, placesAujourdhui }) =>
      placesSoutenues && placesAujourdhui && placesSoutenues.valeur > placesAujourdhui.valeur
        ? [
            at(
              placesSoutenues.origine,
              `« ${nom?.valeur ?? 'Cet équipement'} » a plus de places soutenues (${placesSoutenues.valeur}) que de places (${placesAujourdhui.valeur}) : vérifiez les deux nombres.`,
            ),
          ]
        : [],
    ),
};
