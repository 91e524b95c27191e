import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { pointDuSchema } from '../valeurs/points-du-schema.js';
import { reponseAuSchema } from '../valeurs/reponses-du-schema.js';
import { texte } from '../valeurs/textes.js';

/**
 * One row says where a point of the schéma is answered, or why it has no object: D. 214-10-1, L. 214-2 I, article 3 of the
 * convention. A CTG often answers in its annexes, which no rule reads.
 */
export const feuilleSchema = defineFeuille({
  cle: 'schema',
  nom: 'Schéma',
  disposition: 'lignes',
  colonnes: {
    point: colonne('Point du schéma', pointDuSchema, 'Le point du décret, de l’article L. 214-2 ou de l’article 3.'),
    reponse: colonne(
      'Réponse',
      reponseAuSchema,
      'Vide tant que vous n’avez rien à déclarer : ce que le classeur montre est constaté sans vous.',
    ),
    ou: colonne(
      'Où',
      texte,
      'Le document et la page, ou la feuille et la ligne. Ex. : Annexe 1, p. 12 à 18 ; Rédaction, ligne 4.',
    ),
    pourquoi: colonne('Pourquoi', texte, 'Pourquoi le point est sans objet. Ex. : aucun projet sur la période.'),
  },
});

export type ReponseDeclaree = Ligne<typeof feuilleSchema>;
