import { at, onFeuille } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { ControleCouverture } from '../controle.js';

/** Convention, article 3: the plan d'actions; an action needs a title, a leader and a term to be one. */
export const ctgPlanActions: ControleCouverture = {
  regle: 'ctg-plan-actions',
  exigence: 'CTG-3-3',
  titre: 'La convention comporte un plan d’actions de petite enfance, avec pilotes et échéances',
  check({ actionsPetiteEnfance, feuilles }) {
    const completes = actionsPetiteEnfance.filter(({ intitule, pilote, fin }) => intitule && pilote && fin);
    return {
      preuves: completes.flatMap(({ intitule }) => intitule?.origine ?? []),
      manques: [
        ...(actionsPetiteEnfance.length === 0
          ? [
              onFeuille(
                feuilles.actions?.nom ?? 'Actions',
                'Aucune action ne relève de la petite enfance : indiquez-le dans la colonne « Champ d’intervention ».',
              ),
            ]
          : []),
        ...actionsPetiteEnfance
          .filter((action) => !completes.includes(action))
          .map((action) => ({
            ...at(
              action.origine,
              `${appellationEnTete(action)} n’a pas ${[action.intitule ? '' : 'd’intitulé', action.pilote ? '' : 'de pilote', action.fin ? '' : 'd’échéance'].filter(Boolean).join(', ni ')} : complétez la ligne.`,
            ),
            dejaDit: Boolean(action.intitule && action.pilote && action.illisibles.fin),
          })),
      ],
    };
  },
};
