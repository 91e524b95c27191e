import { communesSignataires } from '../../controles/communes-signataires.js';
import { attendue, facultative, type Question } from '../question.js';

/** D. 214-10-1 I 3°: the zones whose offer is insufficient, or hard to reach. */
export const zones: Question = {
  id: 'zones',
  titre: 'Les zones où l’accueil manque ou s’atteint mal',
  aide: 'Un quartier, un secteur, une commune où les places manquent ou sont loin, et ce qui le montre, avec sa source. S’il n’y en a pas, répondez « sans objet » et dites pourquoi.',
  feuille: 'zones',
  repere: 'nom',
  colonnes: [attendue('nom'), attendue('communes'), attendue('natures'), attendue('constat'), facultative('priorite')],
  points: ['D214-10-1-I-3'],
  admet: ['sans-objet', 'document'],
  ajoutable: true,
  exemple: (contexte) => [
    {
      nom: 'Zone',
      communes: communesSignataires(contexte)[0] ?? 'Commune',
      natures: 'Offre insuffisante',
      constat: 'Constat',
    },
  ],
};
