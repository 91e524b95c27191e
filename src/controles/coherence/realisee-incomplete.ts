import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { formatPourcentage } from './formats.js';

export const realiseeIncomplete: Controle = {
  regle: 'realisee-incomplete',
  gravite: 'a-corriger',
  corrigeSaCellule: true,
  titre: 'Une action réalisée est avancée à 100 %',
  check: ({ actions }) =>
    actions.flatMap((action) =>
      action.statut?.valeur === 'realisee' && action.avancement && action.avancement.valeur < 1
        ? [
            at(
              action.avancement.origine,
              `${appellationEnTete(action)} est dite réalisée, mais avancée à ${formatPourcentage(action.avancement.valeur)} : corrigez l’un des deux, ou écrivez « Partiellement réalisée ».`,
            ),
          ]
        : [],
    ),
};
