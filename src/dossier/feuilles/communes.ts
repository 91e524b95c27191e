import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { annee } from '../valeurs/annees.js';
import { codeInsee } from '../valeurs/codes-insee.js';
import { dateJour } from '../valeurs/dates.js';
import { nombre } from '../valeurs/nombres.js';
import { ouiNon } from '../valeurs/oui-non.js';
import { texte } from '../valeurs/textes.js';

/** One row is a signatory commune: obligations are worked out for each from its population (L. 214-1-3 CASF). */
export const feuilleCommunes = defineFeuille({
  cle: 'communes',
  nom: 'Communes',
  disposition: 'lignes',
  colonnes: {
    nom: colonne('Commune', texte, 'Le nom de la commune signataire.'),
    codeInsee: colonne(
      'Code Insee',
      codeInsee,
      'Les cinq caractères du code Insee : il distingue deux communes de nom voisin.',
    ),
    population: colonne(
      'Population',
      nombre,
      'Population de la commune : elle décide des obligations (seuils de 3 500 et 10 000 habitants).',
    ),
    anneePopulation: colonne('Année de la population', annee, 'Millésime de la population.'),
    competenceAo: colonne(
      'Exerce la compétence d’AO',
      ouiNon,
      'Oui si la commune exerce elle-même la compétence d’autorité organisatrice.',
    ),
    transfereeA: colonne(
      'Compétence transférée à',
      texte,
      'L’EPCI ou le syndicat mixte à qui la compétence a été transférée.',
    ),
    deliberation: colonne('Date de délibération', dateJour, 'Date de la délibération qui approuve la convention.'),
    recenserPar: colonne(
      'Recenser les besoins : exercé par',
      texte,
      'Qui recense les besoins : « Commune », ou le nom de l’EPCI ou du syndicat. Vide : comme « Compétence transférée à ».',
    ),
    informerPar: colonne(
      'Informer les familles : exercé par',
      texte,
      'Qui informe et accompagne les familles : « Commune », ou le nom de l’EPCI ou du syndicat. Vide : comme « Compétence transférée à ».',
    ),
    planifierPar: colonne(
      'Planifier l’accueil : exercé par',
      texte,
      'Qui planifie les modes d’accueil, et établit donc le schéma : « Commune », ou le nom de l’EPCI ou du syndicat. Vide : comme « Compétence transférée à ».',
    ),
    soutenirPar: colonne(
      'Soutenir la qualité : exercé par',
      texte,
      'Qui soutient la qualité de l’accueil : « Commune », ou le nom de l’EPCI ou du syndicat. Vide : comme « Compétence transférée à ».',
    ),
    relaisPar: colonne(
      'Relais petite enfance : exercé par',
      texte,
      'Qui tient le relais petite enfance : « Commune », ou le nom de l’EPCI ou du syndicat. Vide : comme « Compétence transférée à ».',
    ),
    populationOrganisme: colonne(
      'Population de l’EPCI ou du syndicat',
      nombre,
      'Population totale de toutes les communes qui ont transféré, signataires ou non (article L. 214-1-3, III). Vide : celle de la liste officielle, pour un EPCI.',
    ),
  },
});

export type Commune = Ligne<typeof feuilleCommunes>;
