import { at } from '../../dossier/constat.js';
import { appellation } from '../appellations.js';
import type { Controle } from '../controle.js';

export const avancementHorsBornes: Controle = {
  regle: 'avancement-hors-bornes',
  gravite: 'majeur',
  titre: 'L’avancement va de 0 à 100 %',
  check: ({ actions }) =>
    actions.flatMap((action) =>
      action.avancement && action.avancement.valeur > 1
        ? [at(action.avancement.origine, `L’avancement de ${appellation(action)} dépasse 100 % : corrigez-le.`)]
        : [],
    ),
};
