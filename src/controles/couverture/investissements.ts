import { at, onFeuille } from '../../dossier/constat.js';
import { codesNatureOperation, libelleNatureOperation } from '../../dossier/valeurs/natures-operation.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture } from '../controle.js';
import { reponsesA } from './reponses.js';
import { suggestion } from './suggestion.js';

/**
 * D. 214-10-1 I 4° e: projects of rénovation, entretien and création; that a nature without a project must be said is our reading.
 * « Aucun projet », said once in the sheet Schéma, holds for all the natures that no operation has.
 */
export const investissements: ControleCouverture = {
  regle: 'investissements',
  exigence: 'D214-10-1-I-4-e',
  titre: 'Les projets d’investissement sont inscrits, en rénovation, en entretien et en création',
  check(contexte) {
    const { operations, feuilles } = contexte;
    const nommees = operations.filter(({ intitule, natures }) => intitule && natures);
    const sansProjet = codesNatureOperation.filter(
      (nature) => !nommees.some(({ natures }) => natures?.valeur.includes(nature)),
    );
    const feuille = feuilles.operations?.nom ?? 'Opérations';
    return {
      preuves: nommees.flatMap(({ intitule }) => intitule?.origine ?? []),
      manques: [
        ...(aucuneReponse(contexte)
          ? [
              onFeuille(
                feuille,
                `Aucune opération n’est inscrite : ajoutez les projets de création, de rénovation et d’entretien ; s’il n’y en a pas, répondez « sans objet » au point 4° e de la feuille Schéma, et dites pourquoi.${suggestion('D214-10-1-I-4-e', contexte)}`,
              ),
            ]
          : []),
        ...(aucuneReponse(contexte) ? [] : sansProjet).map((nature) => ({
          ...onFeuille(
            feuille,
            `Aucune opération de nature « ${libelleNatureOperation(nature)} » n’est inscrite : ajoutez-la ; s’il n’y en a pas, répondez « sans objet » au point 4° e de la feuille Schéma, et dites pourquoi.${suggestion(`D214-10-1-I-4-e/${nature}`, contexte)}`,
          ),
          partie: nature,
        })),
        ...operations
          .filter((operation) => !nommees.includes(operation))
          .map((operation) =>
            at(
              operation.origine,
              `L’opération « ${operation.intitule?.valeur ?? 'sans nom'} » n’a pas ${operation.intitule ? 'de nature' : 'd’intitulé'} : complétez la ligne.`,
            ),
          ),
      ],
    };
  },
};

/** No operation, and no nature declared on its own: it is said once. */
function aucuneReponse(contexte: Contexte): boolean {
  return (
    contexte.operations.length === 0 &&
    codesNatureOperation.every((nature) => reponsesA(`D214-10-1-I-4-e/${nature}`, contexte).length === 0)
  );
}
