import { attendue, attendueSi, facultative, type Question } from '../question.js';

/** D. 214-10-1 I 4° b: jobs and skills, both. */
export const emplois: Question = {
  id: 'emplois',
  titre: 'Les besoins en emplois et en compétences',
  aide: 'Le décret demande les uns et les autres : combien de professionnels il faut (en équivalents temps plein, par métier), et ce qu’ils devront savoir faire.',
  feuille: 'emplois',
  repere: 'metier',
  colonnes: [
    attendue('metier'),
    attendueSi('etp', ({ competences }) => competences === undefined),
    attendueSi('competences', ({ etp }) => etp === undefined),
    facultative('echeance'),
    facultative('reponse'),
  ],
  points: ['D214-10-1-I-4-b'],
  admet: ['sans-objet', 'document'],
  fixes: { champs: 'Petite enfance' },
  ajoutable: true,
  exemple: () => [{ metier: 'Métier', etp: '1', competences: 'Compétences' }],
};
