import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';

export const demandesSatisfaitesSuperieures: Controle = {
  regle: 'demandes-satisfaites-superieures',
  gravite: 'a-corriger',
  corrigeSaCellule: true,
  titre: 'Les demandes satisfaites ne dépassent pas les demandes',
  check: ({ besoins }) =>
    besoins.flatMap(({ territoire, annee, demandes, demandesSatisfaites }) =>
      demandes && demandesSatisfaites && demandesSatisfaites.valeur > demandes.valeur
        ? [
            at(
              demandesSatisfaites.origine,
              `« ${territoire?.valeur ?? 'Cette ligne'} »${annee ? ` (${annee.valeur})` : ''} a plus de demandes satisfaites (${demandesSatisfaites.valeur}) que de demandes (${demandes.valeur}) : vérifiez les deux nombres.`,
            ),
          ]
        : [],
    ),
};
