import { codesNatureOperation, libelleNatureOperation } from '../../dossier/valeurs/natures-operation.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, forme, lacune, lacuneDe } from '../lacunes.js';
import { manqueA, manqueSur, nomDOperation } from './manque.js';
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
    const { operations } = contexte;
    const nommees = operations.filter(({ intitule, natures }) => intitule && natures);
    const sansProjet = codesNatureOperation.filter(
      (nature) => !nommees.some(({ natures }) => natures?.valeur.includes(nature)),
    );
    return {
      preuves: nommees.flatMap(({ intitule }) => intitule?.origine ?? []),
      manques: [
        ...(aucuneReponse(contexte)
          ? [
              manqueSur(
                contexte,
                'operations',
                'Aucune opération n’est inscrite : ajoutez les projets de création, de rénovation et d’entretien ; s’il n’y en a pas, répondez « sans objet » au point 4° e de la feuille Schéma, et dites pourquoi.',
                lacune('Aucun projet d’investissement (création, rénovation, entretien) n’est précisé.'),
                suggestion('D214-10-1-I-4-e', contexte),
              ),
            ]
          : []),
        ...(aucuneReponse(contexte) ? [] : sansProjet).map((nature) => ({
          ...manqueSur(
            contexte,
            'operations',
            `Aucune opération de nature « ${libelleNatureOperation(nature)} » n’est inscrite : ajoutez-la ; s’il n’y en a pas, répondez « sans objet » au point 4° e de la feuille Schéma, et dites pourquoi.${suggestion(`D214-10-1-I-4-e/${nature}`, contexte)}`,
            lacuneDe(`en ${libelleNatureOperation(nature).toLowerCase()}`, sansProjetDe),
          ),
          partie: nature,
        })),
        ...operations
          .filter((operation) => !nommees.includes(operation))
          .map((operation) =>
            manqueA(
              operation.origine,
              `L’opération « ${operation.intitule?.valeur ?? 'sans nom'} » n’a pas ${operation.intitule ? 'de nature' : 'd’intitulé'} : complétez la ligne.`,
              operation.intitule ? lacuneDe(nomDOperation(operation), sansNature) : sansNom,
              (['intitule', 'natures'] as const).filter((cle) => !operation[cle]),
            ),
          ),
      ],
    };
  },
};

const sansProjetDe = forme('Aucun projet d’investissement n’est précisé {}.');
const sansNature: FormeDeLacune = {
  un: 'La nature de l’opération {} n’est pas précisée.',
  plusieurs: 'La nature des opérations {} n’est pas précisée.',
};
const sansNom = lacune('Une opération d’investissement au moins n’est pas nommée.');

/** No operation, and no nature declared on its own: it is said once. */
function aucuneReponse(contexte: Contexte): boolean {
  return (
    contexte.operations.length === 0 &&
    codesNatureOperation.every((nature) => reponsesA(`D214-10-1-I-4-e/${nature}`, contexte).length === 0)
  );
}
