import { at, onFeuille } from '../../dossier/constat.js';
import type { Operation } from '../../dossier/feuilles/operations.js';
import type { ControleCouverture } from '../controle.js';

/** D. 214-10-1 I 4° f: costs, human, financial and engineering means, and the difficulties identified, for each operation. */
export const coutsEtMoyens: ControleCouverture = {
  regle: 'couts-et-moyens',
  exigence: 'D214-10-1-I-4-f',
  titre: 'Chaque opération a son coût, ses moyens humains, financiers et en ingénierie, et ses difficultés',
  check({ operations, feuilles }) {
    return {
      preuves: operations.flatMap(({ cout, financements, moyensHumains, ingenierie, difficultes }) =>
        cout
          ? [cout, financements, moyensHumains, ingenierie, difficultes].flatMap((valeur) => valeur?.origine ?? [])
          : [],
      ),
      manques: [
        ...(operations.length === 0
          ? [
              onFeuille(
                feuilles.operations?.nom ?? 'Opérations',
                'Aucune opération n’est chiffrée : remplissez la feuille Opérations (coût, plan de financement, moyens humains, ingénierie, difficultés).',
              ),
            ]
          : []),
        ...operations
          .filter((operation) => missing(operation).length > 0)
          .map((operation) =>
            at(
              operation.origine,
              `L’opération « ${operation.intitule?.valeur ?? 'sans nom'} » est incomplète : il manque ${missing(operation).join(', ')}. Écrivez « sans objet » quand il n’y en a pas.`,
            ),
          ),
      ],
    };
  },
};

function missing(operation: Operation): readonly string[] {
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
