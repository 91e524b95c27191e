import { at, onFeuille } from '../../dossier/constat.js';
import type { Valeur } from '../../dossier/origine.js';
import {
  codesNatureOperation,
  libelleNatureOperation,
  type NatureOperation,
} from '../../dossier/valeurs/natures-operation.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture } from '../controle.js';
import { textesDe } from './rubriques.js';

/** D. 214-10-1 I 4° e: projects of rénovation, entretien and création; a nature without a project must be said, our reading. */
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
    const excluant = sansProjet.flatMap((nature) => textesExcluant(nature, contexte));
    const feuille = feuilles.operations?.nom ?? 'Opérations';
    return {
      preuves: [
        ...nommees.flatMap(({ intitule }) => intitule?.origine ?? []),
        ...new Set(excluant.map(({ origine }) => origine)),
      ],
      manques: [
        ...sansProjet
          .filter((nature) => textesExcluant(nature, contexte).length === 0)
          .map((nature) =>
            onFeuille(
              feuille,
              `Aucune opération de nature « ${libelleNatureOperation(nature)} » n’est inscrite : ajoutez-la ; s’il n’y en a pas, écrivez « Aucun projet ${deNature[nature]} » dans la rubrique Moyens de la feuille Rédaction.`,
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

const deNature: Readonly<Record<NatureOperation, string>> = {
  creation: 'de création',
  renovation: 'de rénovation',
  entretien: 'd’entretien',
};

const motifs: Readonly<Record<NatureOperation, RegExp>> = {
  creation: /\baucune? (?:projet|operation|investissement)(?: \w{1,40}){0,4} creation\b/,
  renovation: /\baucune? (?:projet|operation|investissement)(?: \w{1,40}){0,4} renovation\b/,
  entretien: /\baucune? (?:projet|operation|investissement)(?: \w{1,40}){0,4} entretien\b/,
};

/** The rubric that says so in words: « Aucun projet de création ni d’entretien ». */
function textesExcluant(nature: NatureOperation, contexte: Pick<Contexte, 'redaction'>): readonly Valeur<string>[] {
  return textesDe('moyens', contexte).filter(({ valeur }) => motifs[nature].test(normalize(valeur)));
}
