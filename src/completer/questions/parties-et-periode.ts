import type { Proposition } from '../../convention/proposition.js';
import type { Dossier } from '../../dossier/dossier.js';
import { communesReconnues } from '../communes-reconnues.js';
import { attendue, attendueSi, facultative, type Question } from '../question.js';

/** The parties and the period: no définitif without them. */
export const partiesEtPeriode: Question = {
  id: 'parties-et-periode',
  titre: 'Les parties et la période de la convention',
  aide: 'La Caf, les collectivités qui signent, le premier et le dernier jour : ils sont sur la première page de la convention et à son article sur la durée. Des collectivités et des fonctions, jamais le nom d’une personne.',
  feuille: 'convention',
  repere: null,
  colonnes: [
    attendue('caf'),
    attendueSi('signataires', (_, { communes }) => communes.length === 0),
    attendue('debut'),
    attendue('fin'),
    attendueSi('signature', (_, { communes }) => communes.every(({ deliberation }) => !deliberation)),
    facultative('territoire'),
    facultative('departement'),
    facultative('copil'),
    facultative('transmission'),
    facultative('accordExpres'),
    facultative('dateAccord'),
    facultative('enjeux'),
  ],
  points: [],
  admet: [],
  ajoutable: false,
  portee: 'complète la première page des documents, et date l’adoption de la convention',
  deduire: departementDesCommunes,
};

/** All the communes stand in one département: it is the convention's. */
function departementDesCommunes(dossier: Dossier): readonly Proposition[] {
  const reconnues = communesReconnues(dossier);
  const [departement, ...autres] = new Set(reconnues.map(({ officielle }) => officielle.departement));
  if (departement === undefined || autres.length > 0 || reconnues.length < dossier.communes.length) return [];
  return [
    {
      feuille: 'convention',
      colonne: 'departement',
      ligne: '',
      valeur: departement,
      phrase: reconnues.map(({ nom }) => nom).join(', '),
      ou: 'liste officielle des communes',
    },
  ];
}
