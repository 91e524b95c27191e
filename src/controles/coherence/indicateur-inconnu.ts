import { at } from '../../dossier/constat.js';
import { appellation } from '../appellations.js';
import type { Controle } from '../controle.js';
import { createAnnuaire } from './references-indicateurs.js';

export const indicateurInconnu: Controle = {
  regle: 'indicateur-inconnu',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les indicateurs que citent les actions sont dans la feuille Indicateurs',
  check({ actions, indicateurs, feuilles }) {
    if (!feuilles.indicateurs) return [];
    const find = createAnnuaire(indicateurs);
    return actions.flatMap((action) => {
      const cites = action.indicateurs;
      if (!cites) return [];
      return cites.valeur
        .filter((texte) => !find(texte))
        .map((texte) =>
          at(
            cites.origine,
            `L’indicateur « ${texte} » que cite ${appellation(action)} n’est pas dans la feuille Indicateurs : reprenez son numéro ou son libellé exact.`,
          ),
        );
    });
  },
};
