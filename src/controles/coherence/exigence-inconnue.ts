import { at } from '../../dossier/constat.js';
import { exigence } from '../../referentiel/referentiel.js';
import type { Controle } from '../controle.js';

export const exigenceInconnue: Controle = {
  regle: 'exigence-inconnue',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les exigences citées existent dans le référentiel',
  check: ({ actions, indicateurs }) =>
    [...actions, ...indicateurs]
      .flatMap(({ exigences }) => exigences ?? [])
      .flatMap(({ valeur, origine }) =>
        valeur
          .filter((id) => !exigence(id))
          .map((id) =>
            at(
              origine,
              `L’exigence « ${id} » n’existe pas : écrivez par exemple 4° a (la commande « bilan-ctg referentiel » en donne la liste).`,
            ),
          ),
      ),
};
