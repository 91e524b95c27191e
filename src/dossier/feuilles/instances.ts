import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { dateJour } from '../valeurs/dates.js';
import { liste } from '../valeurs/listes.js';
import { texte } from '../valeurs/textes.js';
import { typeInstance } from '../valeurs/types-instance.js';

/** One row is a meeting: Copil, comité technique, concertation (convention, articles 6 and 9). */
export const feuilleInstances = defineFeuille({
  cle: 'instances',
  nom: 'Instances',
  disposition: 'lignes',
  colonnes: {
    date: colonne('Date', dateJour, 'La date de la réunion.'),
    instance: colonne('Instance', texte, 'Le nom de l’instance, tel que vous l’appelez.'),
    type: colonne('Type', typeInstance, 'Copil, technique, thématique, concertation ou usagers.'),
    participants: colonne('Participants', liste, 'Les structures présentes, jamais des personnes.'),
    objet: colonne('Objet', texte, 'Le sujet de la réunion.'),
    decisions: colonne('Décisions', texte, 'Ce qui a été décidé.'),
  },
});

export type Instance = Ligne<typeof feuilleInstances>;
