import type { Operation } from '../../dossier/feuilles/operations.js';
import { present } from '../appellations.js';
import type { ControleCouverture, Manque } from '../controle.js';
import { type FormeDeLacune, lacuneDe } from '../lacunes.js';
import { surFeuille } from '../sur-feuille.js';
import { manqueA, nomDOperation } from './manque.js';
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
    const { operations } = contexte;
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
          surFeuille(
            contexte,
            'operations',
            'Aucune opération n’est inscrite : les coûts, les moyens et les difficultés (4° f) n’ont pas d’objet tant qu’il n’y en a pas.',
            { piste: suggestion('D214-10-1-I-4-f', contexte) },
          ),
        ],
      }),
    };
  },
};

function incomplet(operation: Operation): readonly Manque[] {
  const manques = missing(operation);
  return manques.length === 0
    ? []
    : [
        {
          ...manqueA(
            operation.origine,
            `L’opération « ${operation.intitule?.valeur ?? 'sans nom'} » est incomplète : il manque ${manques.map(({ auteur }) => auteur).join(', ')}. Écrivez « sans objet » quand il n’y en a pas.`,
            manques.map(({ lecteur }) => lacuneDe(nomDOperation(operation), lecteur)),
          ),
          // The one thing missing is an amount that stands in its cell and could not be read: the reading says it.
          dejaDit: manques.length === 1 && operation.illisibles.cout !== undefined,
        },
      ];
}

/** What the text asks of an operation: how its author is asked for it, how a document says that it is missing. */
const demandes = [
  { cle: 'cout', auteur: 'le coût prévisionnel', lecteur: deLOperation('Le coût prévisionnel', 'n’est pas chiffré') },
  {
    cle: 'financements',
    auteur: 'le plan de financement',
    lecteur: deLOperation('Le plan de financement', 'n’est pas donné'),
  },
  {
    cle: 'moyensHumains',
    auteur: 'les moyens humains',
    lecteur: deLOperation('Les moyens humains', 'ne sont pas précisés'),
  },
  {
    cle: 'ingenierie',
    auteur: 'l’ingénierie',
    lecteur: deLOperation('Les moyens d’ingénierie', 'ne sont pas précisés'),
  },
  {
    cle: 'difficultes',
    auteur: 'les difficultés identifiées',
    lecteur: deLOperation('Les difficultés identifiées', 'ne sont pas précisées'),
  },
] as const;

function missing({ sansObjet, ...operation }: Operation) {
  return demandes.filter(({ cle }) => !operation[cle] && !sansObjet[cle]);
}

function deLOperation(quoi: string, suite: string): FormeDeLacune {
  return { un: `${quoi} de l’opération {} ${suite}.`, plusieurs: `${quoi} des opérations {} ${suite}.` };
}
