import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';

export const tauxDeCouvertureIncoherent: Controle = {
  regle: 'taux-de-couverture-incoherent',
  gravite: 'mineur',
  titre: 'Le taux de couverture saisi est celui des places et des enfants de la ligne, à un point près',
  check: ({ besoins }) =>
    besoins.flatMap(({ tauxCouverture, places, enfants }) => {
      if (!tauxCouverture || !places || !enfants?.valeur) return [];
      const recalcule = places.valeur / enfants.valeur;
      if (Math.abs(recalcule - tauxCouverture.valeur) <= 0.01) return [];
      return [
        at(
          tauxCouverture.origine,
          `Le taux saisi (${percent(tauxCouverture.valeur)}) ne correspond pas aux places et aux enfants de la ligne (${percent(recalcule)}) : le document imprime le taux recalculé. Vérifiez l’année et la source.`,
        ),
      ];
    }),
};

function percent(taux: number): string {
  return `${(Math.round(taux * 1000) / 10).toLocaleString('fr-FR')} %`;
}
