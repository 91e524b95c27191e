import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { texte } from '../valeurs/textes.js';

/** One row is a question that the Copil asks of the evaluation, beside those of the Cnaf. */
export const feuilleQuestions = defineFeuille({
  cle: 'questions',
  nom: 'Questions',
  disposition: 'lignes',
  colonnes: {
    question: colonne(
      'Question évaluative',
      texte,
      'Une question que le comité de pilotage pose à l’évaluation. Ex. : Les familles des hameaux sont-elles mieux servies ?',
    ),
    reponse: colonne('Réponse à la question', texte, 'La réponse, en quelques phrases.'),
    instance: colonne('Question posée par', texte, 'L’instance qui l’a retenue. Ex. : Copil du 12 mars 2026.'),
  },
});

export type Question = Ligne<typeof feuilleQuestions>;
