import { at, onFeuille } from '../../dossier/constat.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import type { ControleCouverture } from '../controle.js';
import { suggestion } from './suggestion.js';

/**
 * D. 214-10-1 I 4° h: indicators and the ways to evaluate the objectives. The text asks neither a starting value nor a target:
 * they are advice, since without them nothing can be compared.
 */
export const indicateursEvaluation: ControleCouverture = {
  regle: 'indicateurs-evaluation',
  exigence: 'D214-10-1-I-4-h',
  titre: 'Les indicateurs de petite enfance sont nommés et ont leurs modalités d’évaluation',
  check(contexte) {
    const retenus = contexte.indicateursPetiteEnfance;
    const complets = retenus.filter(({ libelle, modalite }) => libelle && modalite);
    return {
      preuves: complets.flatMap(({ libelle, origine }) => libelle?.origine ?? origine),
      manques: [
        ...(retenus.length === 0
          ? [
              onFeuille(
                contexte.feuilles.indicateurs?.nom ?? 'Indicateurs',
                `Aucun indicateur de petite enfance n’est inscrit : remplissez la feuille Indicateurs (indicateur, modalités d’évaluation) et son champ d’intervention.${suggestion('D214-10-1-I-4-h', contexte)}`,
              ),
            ]
          : []),
        ...retenus
          .filter((indicateur) => !complets.includes(indicateur))
          .map((indicateur) =>
            at(
              indicateur.origine,
              `${nomDe(indicateur)} est incomplet : il manque ${indicateur.libelle ? 'les modalités d’évaluation' : 'ce qui est mesuré'}.`,
            ),
          ),
      ],
      conseils: retenus
        .filter(({ depart, cible }) => !(depart && cible))
        .map((indicateur) =>
          at(
            indicateur.origine,
            `${nomDe(indicateur)} n’a pas ${[indicateur.depart ? '' : 'de valeur de départ', indicateur.cible ? '' : 'de cible'].filter(Boolean).join(' ni ')} : le texte ne le demande pas, mais le bilan ne pourra pas dire ce qui a changé.`,
          ),
        ),
    };
  },
};

function nomDe({ libelle }: Indicateur): string {
  return `L’indicateur « ${libelle?.valeur ?? 'sans libellé'} »`;
}
