import { at } from '../../dossier/constat.js';
import { appellation } from '../appellations.js';
import type { Controle } from '../controle.js';
import { formatPourcentage } from './formats.js';

export const avancementHorsBornes: Controle = {
  regle: 'avancement-hors-bornes',
  gravite: 'a-corriger',
  corrigeSaCellule: true,
  titre: 'L’avancement va de 0 à 100 %',
  check: ({ actions }) =>
    actions.flatMap((action) =>
      action.avancement && (action.avancement.valeur > 1 || action.avancement.valeur < 0)
        ? [
            at(
              action.avancement.origine,
              `L’avancement de ${appellation(action)} est de ${formatPourcentage(action.avancement.valeur)} : saisissez un pourcentage de 0 à 100 %.`,
            ),
          ]
        : [],
    ),
};
