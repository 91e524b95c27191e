import type { Dossier } from '../../dossier/dossier.js';
import { formatListe } from '../../dossier/enumeration.js';
import { libelleRubrique } from '../../dossier/valeurs/rubriques.js';
import type { Rubrique } from '../rubriques.js';

/** The rubrics that answer the objectives which the branche Famille gives to the evaluation of a CTG. */
const rubriquesDEvaluation = ['pertinence', 'atteinte', 'adequation', 'durabilite'] as const;

/** Four short answers, then the questions of the Copil: what is not answered is one line of a projet, and nothing of a définitif. */
export function viewQuestions({ questions }: Dossier, rubrique: (id: string) => Rubrique) {
  const rubriques = rubriquesDEvaluation.map(rubrique);
  const muettes = rubriques.filter(({ texte }) => texte === '').map(({ id }) => libelleRubrique(id));
  const posees = questions.flatMap(({ question, reponse, instance }) =>
    question ? [{ question: question.valeur, reponse: reponse?.valeur ?? '', instance: instance?.valeur ?? '' }] : [],
  );
  return {
    reponses: rubriques.filter(({ texte }) => texte !== ''),
    posees,
    manque:
      muettes.length > 0
        ? `en quelques phrases chacune, les rubriques ${formatListe(muettes.map((libelle) => `« ${libelle} »`))}`
        : '',
  };
}
