import donnees from '../../../data/schema/causes-de-difficulte.json' with { type: 'json' };
import type { Action } from '../../dossier/feuilles/actions.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { appellationEnTete } from '../appellations.js';
import type { ControleCouverture } from '../controle.js';
import { type FormeDeLacune, forme, lacuneDe } from '../lacunes.js';
import { manqueA, manqueSur, nomDAction } from './manque.js';
import { suggestion } from './suggestion.js';

/** A cause of difficulty that L. 214-2 names, and the labels of the column « Public spécifique » that mean it. */
interface Cause {
  readonly code: string;
  readonly nom: string;
  readonly publics: readonly string[];
}

/**
 * The four causes that L. 214-2 names, and no other. Atypical hours, single parents or insertion are not in the text: reading
 * them as conditions of life or work is ours, and the rule's page says so.
 */
const causes: readonly Cause[] = donnees.causes;

/** A label of public names a few words; a paragraph is a text, which proves nothing. */
const longueurDUnPublic = 120;

/** D. 214-10-1 I 4° c: what is done for the families that L. 214-2, I, second paragraph, names: each cause on its own. */
export const famillesEnDifficulte: ControleCouverture = {
  regle: 'familles-en-difficulte',
  exigence: 'D214-10-1-I-4-c',
  titre: 'Des actions décrites et portées répondent aux quatre causes de difficulté que nomme l’article L. 214-2',
  check(contexte) {
    const visant = contexte.actionsPetiteEnfance.filter(({ publicSpecifique }) => publicSpecifique);
    const decrites = visant.filter(isPortee);
    const retenues = decrites.filter((action) => causes.some((cause) => repond(action, cause)));
    const oubliees = causes.filter((cause) => !retenues.some((action) => repond(action, cause)));
    return {
      preuves: retenues.flatMap(({ publicSpecifique }) => publicSpecifique?.origine ?? []),
      manques: [
        ...oubliees.map(({ code, nom }) => ({
          ...manqueSur(
            contexte,
            'actions',
            `Aucune action de petite enfance ne répond aux difficultés tenant ${nom} : indiquez-le dans la colonne « Public spécifique » de l’action qui y répond.${suggestion(`D214-10-1-I-4-c/${code}`, contexte)}`,
            lacuneDe(nom, sansReponse),
          ),
          partie: code,
        })),
        ...visant
          .filter((action) => !decrites.includes(action))
          .map((action) =>
            manqueA(
              action.origine,
              `${appellationEnTete(action)} vise un public spécifique mais n’a pas ${action.description ? 'de pilote ni de partenaires' : 'de description'} : complétez la ligne.`,
              lacuneDe(nomDAction(action), action.description ? sansPorteur : sansDescription),
              action.description || !(action.pilote || action.partenaires) ? [] : ['description'],
            ),
          ),
      ],
    };
  },
};

const sansReponse = forme('Les difficultés tenant {} ne sont visées par aucune action de petite enfance.');
const sansDescription: FormeDeLacune = {
  un: 'L’action {}, qui vise un public spécifique, n’est pas décrite.',
  plusieurs: 'Les actions {}, qui visent un public spécifique, ne sont pas décrites.',
};
const sansPorteur: FormeDeLacune = {
  un: 'L’action {}, qui vise un public spécifique, n’a ni pilote ni partenaire.',
  plusieurs: 'Les actions {}, qui visent un public spécifique, n’ont ni pilote ni partenaire.',
};

/** The petite-enfance actions, described and led, that answer a cause (« ressources »). */
export function actionsPourLaCause(code: string, actions: readonly Action[]): readonly Action[] {
  const cause = causes.find((connue) => connue.code === code);
  return cause ? actions.filter((action) => isPortee(action) && repond(action, cause)) : [];
}

function isPortee({ description, pilote, partenaires }: Action): boolean {
  return description !== undefined && (pilote ?? partenaires) !== undefined;
}

function repond({ publicSpecifique }: Action, { publics }: Cause): boolean {
  return (
    publicSpecifique?.valeur.some((libelle) => {
      const mots = normalize(libelle);
      return libelle.length <= longueurDUnPublic && publics.some((connu) => mots.includes(connu));
    }) ?? false
  );
}
