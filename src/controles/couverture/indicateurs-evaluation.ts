import { at, onFeuille } from '../../dossier/constat.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import type { ControleCouverture } from '../controle.js';

/** D. 214-10-1 I 4° h: indicators with a start, a target and a way to evaluate. */
export const indicateursEvaluation: ControleCouverture = {
  regle: 'indicateurs-evaluation',
  exigence: 'D214-10-1-I-4-h',
  titre: 'Les indicateurs de petite enfance ont une valeur de départ, une cible et des modalités d’évaluation',
  check({ indicateursPetiteEnfance: retenus, feuilles }) {
    const complets = retenus.filter((indicateur) => missing(indicateur).length === 0);
    return {
      preuves: complets.flatMap(({ libelle, origine }) => libelle?.origine ?? origine),
      manques: [
        ...(retenus.length === 0
          ? [
              onFeuille(
                feuilles.indicateurs?.nom ?? 'Indicateurs',
                'Aucun indicateur de petite enfance n’est inscrit : remplissez la feuille Indicateurs (valeur de départ, cible, modalités d’évaluation) et son champ d’intervention.',
              ),
            ]
          : []),
        ...retenus
          .filter((indicateur) => !complets.includes(indicateur))
          .map((indicateur) =>
            at(
              indicateur.origine,
              `L’indicateur « ${indicateur.libelle?.valeur ?? 'sans libellé'} » est incomplet : il manque ${missing(indicateur).join(', ')}.`,
            ),
          ),
      ],
    };
  },
};

function missing({ depart, cible, modalite }: Indicateur): readonly string[] {
  return [
    ...(depart ? [] : ['la valeur de départ']),
    ...(cible ? [] : ['la cible']),
    ...(modalite ? [] : ['les modalités d’évaluation']),
  ];
}
