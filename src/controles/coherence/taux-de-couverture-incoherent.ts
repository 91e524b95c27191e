import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { formatPourcentage } from './formats.js';

export const tauxDeCouvertureIncoherent: Controle = {
  regle: 'taux-de-couverture-incoherent',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Le taux de couverture saisi est celui des places et des enfants de la ligne, à un point près',
  check: ({ besoins }) =>
    besoins.flatMap(({ tauxCouverture, places, enfants }) => {
      if (!tauxCouverture || !places || !enfants?.valeur) return [];
      const recalcule = places.valeur / enfants.valeur;
      // Rounded: 0.61 - 0.60 is a little more than 0.01 to a computer.
      if (Math.round(Math.abs(recalcule - tauxCouverture.valeur) * 1e6) <= 1e4) return [];
      return [
        at(
          tauxCouverture.origine,
          `Le taux saisi (${formatPourcentage(tauxCouverture.valeur)}) ne correspond pas aux places et aux enfants de la ligne (${formatPourcentage(recalcule)}) : vérifiez les trois nombres, leur année et leur source.`,
        ),
      ];
    }),
};
