import { at, onFeuille } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { ControleCouverture } from '../controle.js';

/** D. 214-10-1 I 4°: orientations over several years and the actions to lead. */
export const orientations: ControleCouverture = {
  regle: 'orientations',
  exigence: 'D214-10-1-I-4',
  titre: 'Le plan a des actions de petite enfance, chacune avec un objectif et rattachée à un axe ou à un enjeu',
  check({ actionsPetiteEnfance, feuilles }) {
    const orientees = actionsPetiteEnfance.filter(({ objectif, axe, enjeu }) => objectif && (axe ?? enjeu));
    const feuille = feuilles.actions?.nom ?? 'Actions';
    return {
      preuves: orientees.flatMap(({ objectif }) => objectif?.origine ?? []),
      manques: [
        ...(actionsPetiteEnfance.length === 0
          ? [
              onFeuille(
                feuille,
                'Aucune action ne relève de la petite enfance : indiquez-le dans la colonne « Champ d’intervention ».',
              ),
            ]
          : []),
        ...actionsPetiteEnfance
          .filter((action) => !orientees.includes(action))
          .map((action) =>
            at(
              action.origine,
              `${appellationEnTete(action)} n’a pas ${action.objectif ? 'd’axe ni d’enjeu' : 'd’objectif'} : complétez la ligne pour qu’elle compte dans les orientations.`,
            ),
          ),
      ],
    };
  },
};
