import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { dateJour } from '../valeurs/dates.js';
import { nombre } from '../valeurs/nombres.js';
import { texte } from '../valeurs/textes.js';

/** One row is a dated value of an indicator. */
export const feuilleMesures = defineFeuille({
  cle: 'mesures',
  nom: 'Mesures',
  disposition: 'lignes',
  colonnes: {
    indicateur: colonne('Indicateur', texte, 'Le numéro ou le libellé de l’indicateur mesuré.', {
      renvoi: 'indicateurs.numero',
    }),
    date: colonne('Date', dateJour, 'La date de la mesure.'),
    valeur: colonne('Valeur', nombre, 'La valeur mesurée, dans l’unité de l’indicateur.'),
    source: colonne('Source', texte, 'D’où vient la donnée.'),
    commentaire: colonne('Commentaire', texte, 'Ce qu’il faut savoir pour lire la valeur.'),
  },
});

export type Mesure = Ligne<typeof feuilleMesures>;
