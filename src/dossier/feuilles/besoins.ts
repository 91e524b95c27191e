import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { annee } from '../valeurs/annees.js';
import { nombre } from '../valeurs/nombres.js';
import { taux } from '../valeurs/taux.js';
import { texte } from '../valeurs/textes.js';

/** One row is the need of a commune or zone in a year (D. 214-10-1 I 2°). */
export const feuilleBesoins = defineFeuille({
  cle: 'besoins',
  nom: 'Besoins',
  disposition: 'lignes',
  colonnes: {
    territoire: colonne('Commune ou zone', texte, 'La commune, la zone ou l’EPCI.'),
    annee: colonne('Année', annee, 'L’année des données.'),
    enfants: colonne('Enfants de moins de 3 ans', nombre, 'Enfants de 0, 1 et 2 ans révolus.'),
    naissances: colonne('Naissances', nombre, 'Naissances de l’année.'),
    demandes: colonne('Demandes', nombre, 'Demandes d’accueil reçues dans l’année.'),
    demandesSatisfaites: colonne('Demandes satisfaites', nombre, 'Demandes d’accueil satisfaites dans l’année.'),
    places: colonne('Places', nombre, 'Capacité théorique d’accueil, tous modes formels.'),
    tauxCouverture: colonne('Taux de couverture', taux, 'Places pour 100 enfants de moins de 3 ans, tel que publié.'),
    population: colonne('Population du territoire', nombre, 'Le nombre d’habitants, cette année-là.'),
    familles: colonne(
      'Familles avec enfants',
      nombre,
      'Le nombre de familles avec enfants, cette année-là ; la source dit lesquelles (allocataires, recensement).',
    ),
    source: colonne('Source', texte, 'D’où vient la donnée. Ex. : Insee 2025, guichet unique.'),
    methode: colonne('Méthode', texte, 'Comment la donnée a été établie.'),
  },
});

export type Besoin = Ligne<typeof feuilleBesoins>;
