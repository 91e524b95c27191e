import { attendue, facultative, type Question } from '../question.js';

/** D. 214-10-1 I 4° e, f and g: the projects of investment, their cost, their calendar. */
export const investissements: Question = {
  id: 'investissements',
  titre: 'Les projets d’investissement',
  aide: 'Les créations, rénovations et entretiens d’équipements de petite enfance prévus pendant la convention, avec leur coût et leurs dates. S’il n’y en a aucun, répondez « sans objet » et dites pourquoi : c’est une réponse.',
  feuille: 'operations',
  repere: 'intitule',
  colonnes: [
    attendue('intitule'),
    attendue('natures'),
    attendue('cout'),
    attendue('debut'),
    attendue('fin'),
    facultative('equipement'),
    facultative('commune'),
    facultative('places'),
    facultative('financements'),
    facultative('moyensHumains'),
    facultative('ingenierie'),
    facultative('difficultes'),
  ],
  points: ['D214-10-1-I-4-e'],
  admet: ['sans-objet', 'document'],
  fixes: { champs: 'Petite enfance' },
  ajoutable: true,
  exemple: ({ convention }) => [
    {
      intitule: 'Opération',
      natures: 'Création ; Rénovation ; Entretien',
      cout: '1000',
      debut: convention?.debut?.valeur ?? '2026-01-01',
      fin: convention?.fin?.valeur ?? '2026-12-31',
    },
  ],
};
