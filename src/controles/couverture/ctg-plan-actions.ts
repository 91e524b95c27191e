import type { Action } from '../../dossier/feuilles/actions.js';
import { appellationEnTete } from '../appellations.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, type Lacune, lacuneDe } from '../lacunes.js';
import { manqueA, manqueSur, nomDAction } from './manque.js';
import { sansAction } from './orientations.js';

/** Convention, article 3: the plan d'actions; an action needs a title, a leader and a term to be one. */
export const ctgPlanActions: ControleCouverture = {
  regle: 'ctg-plan-actions',
  exigence: 'CTG-3-3',
  titre: 'La convention comporte un plan d’actions de petite enfance, avec pilotes et échéances',
  check(contexte) {
    const { actionsPetiteEnfance } = contexte;
    const completes = actionsPetiteEnfance.filter(({ intitule, pilote, fin }) => intitule && pilote && fin);
    return {
      preuves: completes.flatMap(({ intitule }) => intitule?.origine ?? []),
      manques: [
        ...(actionsPetiteEnfance.length === 0
          ? [
              manqueSur(
                contexte,
                'actions',
                'Aucune action ne relève de la petite enfance : indiquez-le dans la colonne « Champ d’intervention ».',
                sansAction,
              ),
            ]
          : []),
        ...actionsPetiteEnfance
          .filter((action) => !completes.includes(action))
          .map((action) => ({
            ...manqueA(
              action.origine,
              `${appellationEnTete(action)} n’a pas ${[action.intitule ? '' : 'd’intitulé', action.pilote ? '' : 'de pilote', action.fin ? '' : 'd’échéance'].filter(Boolean).join(', ni ')} : complétez la ligne.`,
              missing(action),
              (['intitule', 'pilote', 'fin'] as const).filter((cle) => !action[cle]),
            ),
            dejaDit: Boolean(action.intitule && action.pilote && action.illisibles.fin),
          })),
      ],
    };
  },
};

const sansIntitule: FormeDeLacune = {
  un: 'L’intitulé de l’action {} n’est pas donné.',
  plusieurs: 'L’intitulé des actions {} n’est pas donné.',
};
const sansPilote: FormeDeLacune = {
  un: 'L’action {} n’a pas de pilote.',
  plusieurs: 'Les actions {} n’ont pas de pilote.',
};
const sansEcheance: FormeDeLacune = {
  un: 'L’action {} n’a pas d’échéance.',
  plusieurs: 'Les actions {} n’ont pas d’échéance.',
};

function missing(action: Action): readonly Lacune[] {
  const formes = [
    ...(action.intitule ? [] : [sansIntitule]),
    ...(action.pilote ? [] : [sansPilote]),
    ...(action.fin ? [] : [sansEcheance]),
  ];
  return formes.map((forme) => lacuneDe(nomDAction(action), forme));
}
