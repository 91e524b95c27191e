import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { dateJour } from '../valeurs/dates.js';
import { reponse } from '../valeurs/reponses.js';
import { texte } from '../valeurs/textes.js';

/** One row is what a person answers to a finding, so that it is asked no more. It leaves in no document. */
export const feuilleReponses = defineFeuille({
  cle: 'reponses',
  nom: 'Réponses',
  disposition: 'lignes',
  colonnes: {
    regle: colonne('Règle', texte, 'Le nom de la règle, tel que le contrôle le donne. Ex. : nom-de-personne.'),
    feuille: colonne('Feuille', texte, 'La feuille du constat. Ex. : Actions.'),
    cellule: colonne(
      'Cellule',
      texte,
      'La cellule du constat. Ex. : G12. Le texte la retrouve quand la ligne change de place.',
    ),
    concerne: colonne(
      'Texte concerné',
      texte,
      'Ce que dit la cellule, copié en entier : c’est ce texte qui est retrouvé.',
    ),
    reponse: colonne('Réponse', reponse, 'Ce que vous répondez au constat.'),
    date: colonne('Répondu le', dateJour, 'Le jour de la réponse : sans lui, elle ne compte pas.'),
    par: colonne('Par qui et pourquoi', texte, 'Le service qui répond, et sa raison.'),
  },
});

export type Reponse = Ligne<typeof feuilleReponses>;
