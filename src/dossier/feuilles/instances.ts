import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { champs } from '../valeurs/champs.js';
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
    champs: colonne(
      'Champ d’intervention',
      champs,
      'Le champ de la CTG concerné : « Petite enfance » pour que la ligne parte dans l’extrait transmis au CDSF.',
    ),
  },
});

export type Instance = Ligne<typeof feuilleInstances>;
