import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { dateJour } from '../valeurs/dates.js';
import { liste } from '../valeurs/listes.js';
import { nombre } from '../valeurs/nombres.js';
import { ouiNon } from '../valeurs/oui-non.js';
import { taux } from '../valeurs/taux.js';
import { texte } from '../valeurs/textes.js';
import { typeOffre } from '../valeurs/types-offre.js';

/** One row is an équipement, a service or a mode d'accueil (D. 214-10-1 I 1°). Places are counted at given dates. */
export const feuilleOffre = defineFeuille({
  cle: 'offre',
  nom: 'Offre',
  disposition: 'lignes',
  colonnes: {
    nom: colonne('Nom', texte, 'Le nom de l’équipement, du service ou du mode d’accueil.'),
    type: colonne(
      'Type',
      typeOffre,
      'EAJE PSU, micro-crèche Paje, crèche familiale, MAM, assistants maternels, RPE, LAEP…',
    ),
    gestionnaire: colonne('Gestionnaire', texte, 'La structure gestionnaire.'),
    commune: colonne('Commune', texte, 'La commune d’implantation.', { renvoi: 'communes.nom' }),
    zone: colonne('Zone', liste, 'La zone de la feuille Zones.', { renvoi: 'zones.nom' }),
    placesDebut: colonne('Places au début de la convention', nombre, 'Places au premier jour de la convention.'),
    places2023: colonne('Places au 31/12/2023', nombre, 'Places cofinancées au 31 décembre 2023.'),
    placesAujourdhui: colonne('Places aujourd’hui', nombre, 'Places à la date du tableau de suivi.'),
    placesPrevues: colonne(
      'Places prévues en fin de convention',
      nombre,
      'Places attendues au dernier jour de la convention.',
    ),
    placesSoutenues: colonne(
      'Places soutenues',
      nombre,
      'Places soutenues financièrement par une collectivité signataire.',
    ),
    cofinanceurs: colonne('Cofinanceurs', liste, 'Les structures qui cofinancent, séparées par un point-virgule.'),
    tauxOccupation: colonne(
      'Taux d’occupation',
      taux,
      'Heures utilisées rapportées aux heures d’ouverture de toutes les places.',
    ),
    ouverture: colonne('Ouverture', dateJour, 'Date d’ouverture, si elle tombe pendant la convention.'),
    fermeture: colonne('Fermeture', dateJour, 'Date de fermeture, si elle tombe pendant la convention.'),
    horairesAtypiques: colonne('Horaires atypiques', ouiNon, 'Oui si l’accueil couvre des horaires atypiques.'),
    accueilHandicap: colonne(
      'Accueil handicap',
      ouiNon,
      'Oui si des enfants en situation de handicap y sont accueillis.',
    ),
    avip: colonne('Avip', ouiNon, 'Oui si la crèche est à vocation d’insertion professionnelle.'),
    observations: colonne('Observations', texte, 'Remarques.'),
  },
});

export type Equipement = Ligne<typeof feuilleOffre>;
