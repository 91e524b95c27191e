import { at, onFeuille } from '../../dossier/constat.js';
import { codesNatureOperation, libelleNatureOperation } from '../../dossier/valeurs/natures-operation.js';
import type { ControleCouverture } from '../controle.js';

/** D. 214-10-1 I 4° e: projects of rénovation, entretien and création; a nature without a project must be said, our reading. */
export const investissements: ControleCouverture = {
  regle: 'investissements',
  exigence: 'D214-10-1-I-4-e',
  titre: 'Les projets d’investissement sont inscrits, en rénovation, en entretien et en création',
  check({ operations, feuilles }) {
    const nommees = operations.filter(({ intitule, natures }) => intitule && natures);
    const absentes = codesNatureOperation.filter(
      (nature) => !nommees.some(({ natures }) => natures?.valeur.includes(nature)),
    );
    const feuille = feuilles.operations?.nom ?? 'Opérations';
    return {
      preuves: nommees.flatMap(({ intitule }) => intitule?.origine ?? []),
      manques: [
        ...absentes.map((nature) =>
          onFeuille(
            feuille,
            `Aucune opération de nature « ${libelleNatureOperation(nature)} » n’est inscrite : ajoutez-la ; s’il n’y en a pas, inscrivez une ligne qui le dit, avec cette nature et un coût de 0 €.`,
          ),
        ),
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
