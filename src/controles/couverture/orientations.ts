import { appellationEnTete } from '../appellations.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, lacune, lacuneDe } from '../lacunes.js';
import { manqueA, manqueSur, nomDAction } from './manque.js';

/** D. 214-10-1 I 4°: orientations over several years and the actions to lead. */
export const orientations: ControleCouverture = {
  regle: 'orientations',
  exigence: 'D214-10-1-I-4',
  titre: 'Le plan a des actions de petite enfance, chacune avec un objectif et rattachée à un axe ou à un enjeu',
  check(contexte) {
    const { actionsPetiteEnfance } = contexte;
    const orientees = actionsPetiteEnfance.filter(({ objectif, axe, enjeu }) => objectif && (axe ?? enjeu));
    return {
      preuves: orientees.flatMap(({ objectif }) => objectif?.origine ?? []),
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
          .filter((action) => !orientees.includes(action))
          .map((action) =>
            manqueA(
              action.origine,
              `${appellationEnTete(action)} n’a pas ${action.objectif ? 'd’axe ni d’enjeu' : 'd’objectif'} : complétez la ligne pour qu’elle compte dans les orientations.`,
              lacuneDe(nomDAction(action), action.objectif ? sansAxe : sansObjectif),
              action.objectif || !(action.axe || action.enjeu) ? [] : ['objectif'],
            ),
          ),
      ],
    };
  },
};

/** What documents say where no action is of petite enfance. */
export const sansAction = lacune('Le plan d’actions ne comporte aucune action de petite enfance.');

const sansObjectif: FormeDeLacune = {
  un: 'L’action {} n’a pas d’objectif.',
  plusieurs: 'Les actions {} n’ont pas d’objectif.',
};
const sansAxe: FormeDeLacune = {
  un: 'L’action {} n’est rattachée ni à un axe ni à un enjeu.',
  plusieurs: 'Les actions {} ne sont rattachées ni à un axe ni à un enjeu.',
};
