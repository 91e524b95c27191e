import { at } from '../../dossier/constat.js';
import { appellation } from '../appellations.js';
import type { Controle } from '../controle.js';

export const champInconnu: Controle = {
  regle: 'champ-inconnu',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les champs d’intervention sont ceux que la CTG connaît',
  check: ({ actions }) =>
    actions.flatMap((action) =>
      (action.champs?.valeur ?? [])
        .filter(({ code }) => code === null)
        .flatMap(({ libelle }) =>
          action.champs
            ? [
                at(
                  action.champs.origine,
                  `Le champ « ${libelle} » de ${appellation(action)} n’est pas reconnu : il est gardé tel quel. S’il s’agit de petite enfance, écrivez « Petite enfance ».`,
                ),
              ]
            : [],
        ),
    ),
};
