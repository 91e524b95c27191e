import type { Action } from '../../dossier/feuilles/actions.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, lacune, lacuneDe } from '../lacunes.js';
import { manqueA, manqueSur, nomDAction } from './manque.js';
import { suggestion } from './suggestion.js';

const point = 'D214-10-1-I-4-d';

/**
 * D. 214-10-1 I 4° d: how those who welcome children are accompanied in quality. The action says it itself, by citing the point in
 * its column « Exigences du schéma »: what it is about is not read in its words. « Physiques ou morales »: one suffices.
 */
export const qualiteAccueil: ControleCouverture = {
  regle: 'qualite-accueil',
  exigence: point,
  titre: 'L’accompagnement à la qualité d’accueil est décrit, par des actions portées qui citent le point 4° d',
  check(contexte) {
    const citant = contexte.actionsPetiteEnfance.filter(cite);
    const decrites = actionsDeQualite(contexte);
    return {
      preuves: decrites.flatMap(({ description }) => description?.origine ?? []),
      manques: [
        ...(citant.length === 0
          ? [
              manqueSur(
                contexte,
                'actions',
                `Aucune action de petite enfance ne cite le point 4° d : écrivez-le dans la colonne « Exigences du schéma » de celle qui accompagne les professionnels à la qualité d’accueil.${suggestion(point, contexte)}`,
                lacune('Aucune action d’accompagnement des professionnels à la qualité d’accueil n’est précisée.'),
              ),
            ]
          : []),
        ...citant
          .filter((action) => !decrites.includes(action))
          .map((action) =>
            manqueA(
              action.origine,
              `L’action « ${action.intitule?.valeur ?? 'sans intitulé'} » cite le point 4° d mais n’a pas ${action.description ? 'de pilote ni de partenaires' : 'de description'} : dites comment les professionnels sont accompagnés.`,
              lacuneDe(nomDAction(action), action.description ? sansPorteur : sansDescription),
              action.description || !(action.pilote || action.partenaires) ? [] : ['description'],
            ),
          ),
      ],
    };
  },
};

const sansDescription: FormeDeLacune = {
  un: 'L’action {}, qui accompagne la qualité d’accueil, n’est pas décrite.',
  plusieurs: 'Les actions {}, qui accompagnent la qualité d’accueil, ne sont pas décrites.',
};
const sansPorteur: FormeDeLacune = {
  un: 'L’action {}, qui accompagne la qualité d’accueil, n’a ni pilote ni partenaire.',
  plusieurs: 'Les actions {}, qui accompagnent la qualité d’accueil, n’ont ni pilote ni partenaire.',
};

/** The petite-enfance actions that cite 4° d, described and led. */
export function actionsDeQualite({ actionsPetiteEnfance }: Pick<Contexte, 'actionsPetiteEnfance'>): readonly Action[] {
  return actionsPetiteEnfance.filter(
    (action) => cite(action) && action.description && (action.pilote ?? action.partenaires),
  );
}

function cite({ exigences }: Action): boolean {
  return exigences?.valeur.includes(point) ?? false;
}
