import type { ControleCouverture } from '../controle.js';
import { indicateursEvaluation, sansNom } from './indicateurs-evaluation.js';
import { manqueA } from './manque.js';

/** Convention, article 3: indicators to follow and evaluate (its article 9 says how they are used). */
export const ctgIndicateurs: ControleCouverture = {
  regle: 'ctg-indicateurs',
  exigence: 'CTG-3-5',
  titre: 'La convention comporte des indicateurs de suivi et d’évaluation',
  check(contexte) {
    const retenus = contexte.indicateursPetiteEnfance;
    return {
      preuves: retenus.flatMap(({ libelle }) => libelle?.origine ?? []),
      manques:
        retenus.length === 0
          ? indicateursEvaluation.check(contexte).manques
          : retenus
              .filter(({ libelle }) => !libelle)
              .map(({ origine }) =>
                manqueA(origine, 'Un indicateur de petite enfance n’a pas de nom : dites ce qui est mesuré.', sansNom),
              ),
    };
  },
};
