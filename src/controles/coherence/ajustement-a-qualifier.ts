import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

/** Convention, articles 9 and 11: dropping or delaying a petite-enfance action is minor, or calls for an avenant; someone must say which. */
export const ajustementAQualifier: Controle = {
  regle: 'ajustement-a-qualifier',
  gravite: 'a-corriger',
  titre: 'Le report ou l’abandon d’une action de petite enfance est qualifié : ajustement mineur, ou avenant',
  check: ({ actionsPetiteEnfance }) =>
    actionsPetiteEnfance.flatMap((action) => {
      const { statut, ajustement } = action;
      if (
        (statut?.valeur !== 'abandonnee' && statut?.valeur !== 'reportee') ||
        (ajustement && ajustement.valeur !== 'aucun')
      )
        return [];
      return [
        at(
          statut.origine,
          `${appellationEnTete(action)} de petite enfance est ${statut.valeur === 'abandonnee' ? 'abandonnée' : 'reportée'} : dites dans la colonne « Ajustement » s’il s’agit d’un ajustement mineur ou s’il faut un avenant (articles 9 et 11 de la convention).`,
        ),
      ];
    }),
};
