import { at } from '../../dossier/constat.js';
import { appellation } from '../appellations.js';
import type { Controle } from '../controle.js';
import { nomme } from './references-indicateurs.js';

export const indicateurInconnu: Controle = {
  regle: 'indicateur-inconnu',
  gravite: 'mineur',
  titre: 'Les indicateurs que citent les actions sont dans la feuille Indicateurs',
  check({ actions, indicateurs, feuilles }) {
    if (!feuilles.indicateurs) return [];
    return actions.flatMap((action) =>
      (action.indicateurs?.valeur ?? [])
        .filter((texte) => !indicateurs.some((indicateur) => nomme(texte, indicateur)))
        .flatMap((texte) =>
          action.indicateurs
            ? [
                at(
                  action.indicateurs.origine,
                  `L’indicateur « ${texte} » que cite ${appellation(action)} n’est pas dans la feuille Indicateurs : reprenez son numéro ou son libellé exact.`,
                ),
              ]
            : [],
        ),
    );
  },
};
