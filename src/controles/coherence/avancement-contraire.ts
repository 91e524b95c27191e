import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { formatPourcentage } from './formats.js';

export const avancementContraire: Controle = {
  regle: 'avancement-contraire',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'L’avancement s’accorde avec le statut',
  check: ({ actions }) =>
    actions.flatMap((action) => {
      const { statut, avancement } = action;
      if (!statut || !avancement || avancement.valeur > 1) return [];
      if (statut.valeur === 'non-demarree' && avancement.valeur > 0)
        return [
          at(
            avancement.origine,
            `${appellationEnTete(action)} est dite non démarrée, mais avancée à ${formatPourcentage(avancement.valeur)} : corrigez l’un des deux.`,
          ),
        ];
      if (statut.valeur === 'en-cours' && avancement.valeur === 1)
        return [
          at(
            avancement.origine,
            `${appellationEnTete(action)} est dite en cours, mais avancée à 100 % : si elle est terminée, écrivez « Réalisée ».`,
          ),
        ];
      return [];
    }),
};
