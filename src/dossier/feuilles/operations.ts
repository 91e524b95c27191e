import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { champs } from '../valeurs/champs.js';
import { dateDebut, dateFin } from '../valeurs/dates.js';
import { cofinancements } from '../valeurs/financements.js';
import { montant } from '../valeurs/montants.js';
import { naturesOperation } from '../valeurs/natures-operation.js';
import { nombre } from '../valeurs/nombres.js';
import { numero } from '../valeurs/numeros.js';
import { statut } from '../valeurs/statuts.js';
import { texte } from '../valeurs/textes.js';

/** One row is an investment (D. 214-10-1 I 4° e to g). */
export const feuilleOperations = defineFeuille({
  cle: 'operations',
  nom: 'Opérations',
  disposition: 'lignes',
  colonnes: {
    intitule: colonne('Opération', texte, 'Le nom de l’opération d’investissement.'),
    natures: colonne('Nature', naturesOperation, 'Création, rénovation, entretien.'),
    equipement: colonne('Équipement', texte, 'L’équipement concerné (feuille Offre).', { renvoi: 'offre.nom' }),
    commune: colonne('Commune', texte, 'La commune d’implantation.', { renvoi: 'communes.nom' }),
    action: colonne('Action', numero, 'Le numéro de l’action qui porte l’opération.', { renvoi: 'actions.numero' }),
    places: colonne('Places', nombre, 'Places créées ou concernées.'),
    cout: colonne('Coût prévisionnel (€)', montant, 'Coût prévisionnel total, en euros.'),
    financements: colonne(
      'Plan de financement',
      cofinancements,
      'Qui finance et combien. Ex. : Commune 400 000 € ; Caf 300 000 €.',
      { repetable: true },
    ),
    moyensHumains: colonne('Moyens humains', texte, 'Temps de travail nécessaire à l’opération.'),
    ingenierie: colonne('Ingénierie', texte, 'Études, assistance à maîtrise d’ouvrage, appui de la Caf…'),
    difficultes: colonne('Difficultés', texte, 'Difficultés identifiées.'),
    debut: colonne('Début', dateDebut, 'Date de début prévue.'),
    fin: colonne('Fin', dateFin, 'Date de livraison ou d’ouverture prévue.'),
    etat: colonne('État', statut, 'Où en est l’opération.'),
    champs: colonne(
      'Champ d’intervention',
      champs,
      'Le champ de la CTG concerné : « Petite enfance » pour que la ligne parte dans l’extrait transmis au CDSF.',
    ),
  },
});

export type Operation = Ligne<typeof feuilleOperations>;
