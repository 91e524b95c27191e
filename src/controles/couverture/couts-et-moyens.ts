import { at, onFeuille, type Signalement } from '../../dossier/constat.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { Operation } from '../../dossier/feuilles/operations.js';
import { appellationEnTete, present } from '../appellations.js';
import type { ControleCouverture } from '../controle.js';

/**
 * D. 214-10-1 I 4° f: costs, human, financial and engineering means, and the difficulties identified. The text asks all of
 * them of « opérations »; of a petite-enfance action we ask a cost and one of the means, which is our reading.
 */
export const coutsEtMoyens: ControleCouverture = {
  regle: 'couts-et-moyens',
  exigence: 'D214-10-1-I-4-f',
  titre: 'Chaque opération a son coût, ses moyens humains, financiers et en ingénierie, et ses difficultés',
  check({ operations, actionsPetiteEnfance, feuilles }) {
    const valeurs = [
      ...operations
        .filter(({ cout }) => cout)
        .flatMap(({ cout, financements, moyensHumains, ingenierie, difficultes }) =>
          present(cout, financements, moyensHumains, ingenierie, difficultes),
        ),
      ...actionsPetiteEnfance
        .filter((action) => missingOfAction(action).length === 0)
        .flatMap(({ budgetPrevu, cofinancements, moyensHumains, ingenierie, difficultes }) =>
          present(budgetPrevu, cofinancements, moyensHumains, ingenierie, difficultes),
        ),
    ];
    return {
      preuves: valeurs.map(({ origine }) => origine),
      manques: [
        ...(operations.length === 0
          ? [
              onFeuille(
                feuilles.operations?.nom ?? 'Opérations',
                'Aucune opération n’est chiffrée : remplissez la feuille Opérations (coût, plan de financement, moyens humains, ingénierie, difficultés).',
              ),
            ]
          : []),
        ...operations.flatMap((operation) =>
          incomplet(
            operation,
            `L’opération « ${operation.intitule?.valeur ?? 'sans nom'} »`,
            missingOfOperation(operation),
          ),
        ),
        ...actionsPetiteEnfance.flatMap((action) =>
          incomplet(action, appellationEnTete(action), missingOfAction(action)),
        ),
      ],
    };
  },
};

function incomplet(ligne: Operation | Action, nom: string, manques: readonly string[]): readonly Signalement[] {
  return manques.length === 0
    ? []
    : [
        {
          ...at(
            ligne.origine,
            `${nom} est incomplète : il manque ${manques.join(', ')}. Écrivez « sans objet » quand il n’y en a pas.`,
          ),
          dejaDit: manques.length === 1 && isMontantIllisible(ligne),
        },
      ];
}

/** The one thing missing is an amount that stands in its cell and could not be read. */
function isMontantIllisible({ illisibles }: Operation | Action): boolean {
  return (
    ('cout' in illisibles && illisibles.cout !== undefined) ||
    ('budgetPrevu' in illisibles && illisibles.budgetPrevu !== undefined)
  );
}

function missingOfOperation(operation: Operation): readonly string[] {
  const { sansObjet } = operation;
  const absent = (cle: 'cout' | 'financements' | 'moyensHumains' | 'ingenierie' | 'difficultes') =>
    !operation[cle] && !sansObjet[cle];
  return [
    ...(absent('cout') ? ['le coût prévisionnel'] : []),
    ...(absent('financements') ? ['le plan de financement'] : []),
    ...(absent('moyensHumains') ? ['les moyens humains'] : []),
    ...(absent('ingenierie') ? ['l’ingénierie'] : []),
    ...(absent('difficultes') ? ['les difficultés identifiées'] : []),
  ];
}

function missingOfAction(action: Action): readonly string[] {
  const { sansObjet } = action;
  const dit = (cle: 'budgetPrevu' | 'cofinancements' | 'moyensHumains' | 'ingenierie') =>
    action[cle] !== undefined || sansObjet[cle] !== undefined;
  return [
    ...(dit('budgetPrevu') ? [] : ['le budget prévu']),
    ...(dit('cofinancements') || dit('moyensHumains') || dit('ingenierie')
      ? []
      : ['les moyens humains, financiers ou en ingénierie']),
  ];
}
