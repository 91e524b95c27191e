import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { createAnnuaire } from './references-indicateurs.js';

export const mesureSansIndicateur: Controle = {
  regle: 'mesure-sans-indicateur',
  gravite: 'a-corriger',
  titre: 'Chaque mesure porte sur un indicateur de la feuille Indicateurs',
  check({ indicateurs, mesures, feuilles }) {
    if (!feuilles.indicateurs) return [];
    const find = createAnnuaire(indicateurs);
    return mesures.flatMap((mesure) => {
      const cite = mesure.indicateur;
      if (!cite)
        return [
          at(
            mesure.origine,
            'Cette mesure ne dit pas de quel indicateur elle est la valeur : écrivez son numéro ou son libellé, tel qu’il est dans la feuille Indicateurs.',
          ),
        ];
      if (find(cite.valeur)) return [];
      return [
        at(
          cite.origine,
          `La mesure cite l’indicateur « ${cite.valeur} », qui n’existe pas : reprenez le numéro ou le libellé exact de la feuille Indicateurs.`,
        ),
      ];
    });
  },
};
