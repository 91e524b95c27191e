import { attendue, facultative, type Question } from '../question.js';

/** D. 214-10-1 I 4° h: the indicators, and how the objectives are evaluated. */
export const indicateurs: Question = {
  id: 'indicateurs',
  titre: 'Les indicateurs de petite enfance',
  aide: 'Ce qui sera mesuré, et comment : qui le mesure, à partir de quoi, à quel rythme. Une valeur de départ n’est pas exigée, mais sans elle le bilan ne pourra pas dire ce qui a changé.',
  feuille: 'indicateurs',
  repere: 'libelle',
  colonnes: [
    attendue('libelle'),
    attendue('modalite'),
    facultative('unite'),
    facultative('depart'),
    facultative('dateDepart'),
    facultative('cible'),
    facultative('source'),
  ],
  points: ['D214-10-1-I-4-h'],
  admet: ['document'],
  fixes: { champs: 'Petite enfance' },
  ajoutable: true,
};
