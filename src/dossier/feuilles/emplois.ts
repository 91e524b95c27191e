import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { champs } from '../valeurs/champs.js';
import { dateFin } from '../valeurs/dates.js';
import { nombre } from '../valeurs/nombres.js';
import { texte } from '../valeurs/textes.js';

/** One row is a need in jobs or skills (D. 214-10-1 I 4° b). */
export const feuilleEmplois = defineFeuille({
  cle: 'emplois',
  nom: 'Emplois',
  disposition: 'lignes',
  colonnes: {
    metier: colonne('Métier', texte, 'Le métier ou la compétence recherchés.'),
    etp: colonne('Besoin (ETP)', nombre, 'Le besoin en équivalents temps plein.'),
    competences: colonne('Compétences', texte, 'Les compétences à développer.'),
    echeance: colonne('Échéance', dateFin, 'Quand le besoin doit être couvert.'),
    reponse: colonne('Réponse prévue', texte, 'Recrutement, formation, apprentissage, VAE…'),
    champs: colonne(
      'Champ d’intervention',
      champs,
      'Le champ de la CTG concerné : « Petite enfance » pour que la ligne parte dans l’extrait transmis au CDSF.',
    ),
  },
});

export type Emploi = Ligne<typeof feuilleEmplois>;
