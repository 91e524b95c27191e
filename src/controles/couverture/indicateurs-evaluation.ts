import { at } from '../../dossier/constat.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, lacune, lacuneDe } from '../lacunes.js';
import { cite, manqueA, manqueSur } from './manque.js';
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
              manqueSur(
                contexte,
                'indicateurs',
                'Aucun indicateur de petite enfance n’est inscrit : remplissez la feuille Indicateurs (indicateur, modalités d’évaluation) et son champ d’intervention.',
                lacune('Aucun indicateur de petite enfance n’est défini.'),
                suggestion('D214-10-1-I-4-h', contexte),
              ),
            ]
          : []),
        ...retenus
          .filter((indicateur) => !complets.includes(indicateur))
          .map((indicateur) =>
            manqueA(
              indicateur.origine,
              `${nomDe(indicateur)} est incomplet : il manque ${indicateur.libelle ? 'les modalités d’évaluation' : 'ce qui est mesuré'}.`,
              indicateur.libelle ? lacuneDe(cite(indicateur.libelle.valeur), sansModalite) : sansNom,
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

/** What a document says of an indicator that says nothing of what it measures. */
export const sansNom = lacune('Un indicateur de petite enfance au moins n’est pas nommé.');

const sansModalite: FormeDeLacune = {
  un: 'Les modalités d’évaluation de l’indicateur {} ne sont pas précisées.',
  plusieurs: 'Les modalités d’évaluation des indicateurs {} ne sont pas précisées.',
};

function nomDe({ libelle }: Indicateur): string {
  return `L’indicateur « ${libelle?.valeur ?? 'sans libellé'} »`;
}
