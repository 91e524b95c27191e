import { at, onFeuille, type Signalement } from '../../dossier/constat.js';
import type { Operation } from '../../dossier/feuilles/operations.js';
import { present } from '../appellations.js';
import type { ControleCouverture } from '../controle.js';
import { suggestion } from './suggestion.js';

/**
 * D. 214-10-1 I 4° f: costs, human, financial and engineering means, and the difficulties identified, of the opérations: without
 * one, the point has no object. What the actions cost is told elsewhere, and asked by no text.
 */
export const coutsEtMoyens: ControleCouverture = {
  regle: 'couts-et-moyens',
  exigence: 'D214-10-1-I-4-f',
  titre: 'Chaque opération a son coût, ses moyens humains, financiers et en ingénierie, et ses difficultés',
  check(contexte) {
    const { operations, feuilles } = contexte;
    return {
      preuves: operations
        .filter(({ cout }) => cout)
        .flatMap(({ cout, financements, moyensHumains, ingenierie, difficultes }) =>
          present(cout, financements, moyensHumains, ingenierie, difficultes),
        )
        .map(({ origine }) => origine),
      manques: operations.flatMap(incomplet),
      ...(operations.length === 0 && {
        sansObjet: true,
        conseils: [
          onFeuille(
            feuilles.operations?.nom ?? 'Opérations',
            `Aucune opération n’est inscrite : les coûts, les moyens et les difficultés (4° f) n’ont pas d’objet tant qu’il n’y en a pas.${suggestion('D214-10-1-I-4-f', contexte)}`,
          ),
        ],
      }),
    };
  },
};

function incomplet(operation: Operation): readonly Signalement[] {
  const manques = missing(operation);
  return manques.length === 0
    ? []
    : [
        {
          ...at(
            operation.origine,
            `L’opération « ${operation.intitule?.valeur ?? 'sans nom'} » est incomplète : il manque ${manques.join(', ')}. Écrivez « sans objet » quand il n’y en a pas.`,
          ),
          // The one thing missing is an amount that stands in its cell and could not be read: the reading says it.
          dejaDit: manques.length === 1 && operation.illisibles.cout !== undefined,
        },
      ];
}

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
