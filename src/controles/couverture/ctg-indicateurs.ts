import type { ControleCouverture } from '../controle.js';
import { indicateursEvaluation } from './indicateurs-evaluation.js';

/** Convention, articles 3 and 9: indicators to follow and evaluate, as D. 214-10-1 I 4° h asks. */
export const ctgIndicateurs: ControleCouverture = {
  regle: 'ctg-indicateurs',
  exigence: 'CTG-3-5',
  titre: 'La convention comporte des indicateurs de suivi et d’évaluation',
  check: (contexte) => indicateursEvaluation.check(contexte),
};
