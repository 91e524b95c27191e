import { at } from '../../dossier/constat.js';
import { isPointDuSchema } from '../../dossier/valeurs/points-du-schema.js';
import type { Controle } from '../controle.js';
import { controlesCouverture } from '../couverture/registre.js';
import { genreDeReponse } from '../couverture/reponses.js';

export const sansObjetContredit: Controle = {
  regle: 'sans-objet-contredit',
  gravite: 'a-verifier',
  titre: 'Un point déclaré sans objet n’a pas de réponse dans le classeur',
  check: (contexte) =>
    contexte.schema
      .filter((ligne) => genreDeReponse(ligne) === 'sans-objet' && ligne.point && isPointDuSchema(ligne.point.valeur))
      .flatMap((ligne) => {
        const controle = controlesCouverture.find(({ exigence }) => exigence === ligne.point?.valeur);
        const examen = controle?.check(contexte);
        const [preuve] = examen?.preuves ?? [];
        // Of a point in parts, « sans objet » may be said of those that nothing answers.
        if (!preuve || examen?.manques.some(({ partie }) => partie !== undefined)) return [];
        return [
          at(
            ligne.origine,
            `Le point est déclaré sans objet, mais la feuille ${preuve.feuille} (${preuve.cellule}) y répond : retirez l’une des deux réponses.`,
          ),
        ];
      }),
};
