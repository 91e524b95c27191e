import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { dateJour } from '../valeurs/dates.js';
import { nombre } from '../valeurs/nombres.js';
import { texte } from '../valeurs/textes.js';

/** One row is an opinion that the autorité organisatrice gave on a project of EAJE (R. 2324-22 CSP). */
export const feuilleAvis = defineFeuille({
  cle: 'avis',
  nom: 'Avis',
  disposition: 'lignes',
  colonnes: {
    projet: colonne(
      'Projet d’EAJE',
      texte,
      'Le projet de création, d’extension ou de transformation sur lequel l’avis a été demandé.',
    ),
    commune: colonne('Commune', texte, 'La commune d’implantation.', { renvoi: 'communes.nom' }),
    places: colonne('Places du projet', nombre, 'Les places que prévoit le projet.'),
    date: colonne('Date de l’avis', dateJour, 'La date à laquelle l’avis a été rendu.'),
    sens: colonne('Avis rendu', texte, 'Favorable, défavorable, ou réputé favorable.'),
    renduPar: colonne('Rendu par', texte, 'La commune, l’EPCI ou le syndicat qui a rendu l’avis.'),
    suite: colonne('Suite du projet', texte, 'Ce que le projet est devenu.'),
  },
});

export type Avis = Ligne<typeof feuilleAvis>;
