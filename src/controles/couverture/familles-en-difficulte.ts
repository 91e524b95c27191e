import { at, onFeuille } from '../../dossier/constat.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { appellationEnTete } from '../appellations.js';
import type { ControleCouverture } from '../controle.js';

/**
 * The four causes that L. 214-2 names, and no other. Atypical hours, single parents or insertion are not in the text:
 * reading them as conditions of life or work is ours, and the rule's page says so.
 */
const causes = [
  {
    nom: 'aux conditions de vie ou de travail',
    mots: /conditions? de (?:vie|travail)|horaires? (?:atypiques?|decales?|elargis?)|monoparent|insertion|recherche d emploi/,
  },
  { nom: 'à l’état de santé', mots: /\bsante\b|maladie|\bmalades?\b/ },
  { nom: 'à la situation de handicap', mots: /handicap/ },
  {
    nom: 'à la faiblesse des ressources',
    mots: /ressources|pauvrete|precarite|precaires?|revenus (?:faibles|modestes)|faibles revenus/,
  },
] as const;

/** D. 214-10-1 I 4° c: what is done for the families that L. 214-2, I, second paragraph, names. */
export const famillesEnDifficulte: ControleCouverture = {
  regle: 'familles-en-difficulte',
  exigence: 'D214-10-1-I-4-c',
  titre: 'Des actions décrites et portées répondent aux quatre causes de difficulté que nomme l’article L. 214-2',
  check({ actionsPetiteEnfance, feuilles }) {
    const visant = actionsPetiteEnfance.filter(({ publicSpecifique }) => publicSpecifique);
    const decrites = visant.filter(({ description, pilote, partenaires }) => description && (pilote ?? partenaires));
    const repond = (action: Action, mots: RegExp) =>
      action.publicSpecifique?.valeur.some((texte) => mots.test(normalize(texte))) ?? false;
    const retenues = decrites.filter((action) => causes.some(({ mots }) => repond(action, mots)));
    const oubliees = causes.filter(({ mots }) => !retenues.some((action) => repond(action, mots)));
    const feuille = feuilles.actions?.nom ?? 'Actions';
    return {
      preuves: retenues.flatMap(({ publicSpecifique }) => publicSpecifique?.origine ?? []),
      manques: [
        ...oubliees.map(({ nom }) =>
          onFeuille(
            feuille,
            `Aucune action de petite enfance ne répond aux difficultés tenant ${nom} : indiquez-le dans la colonne « Public spécifique » de l’action qui y répond.`,
          ),
        ),
        ...visant
          .filter((action) => !decrites.includes(action))
          .map((action) =>
            at(
              action.origine,
              `${appellationEnTete(action)} vise un public spécifique mais n’a pas ${action.description ? 'de pilote ni de partenaires' : 'de description'} : complétez la ligne.`,
            ),
          ),
      ],
    };
  },
};
