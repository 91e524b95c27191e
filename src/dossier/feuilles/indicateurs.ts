import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { champs } from '../valeurs/champs.js';
import { dateFin, dateJour } from '../valeurs/dates.js';
import { exigences } from '../valeurs/exigences.js';
import { nombre } from '../valeurs/nombres.js';
import { numero } from '../valeurs/numeros.js';
import { sensAttendu } from '../valeurs/sens-attendus.js';
import { texte } from '../valeurs/textes.js';

/** One row is an indicator (D. 214-10-1 I 4° h; convention, article 9). Its dated values stand in Mesures. */
export const feuilleIndicateurs = defineFeuille({
  cle: 'indicateurs',
  nom: 'Indicateurs',
  disposition: 'lignes',
  colonnes: {
    numero: colonne('N°', numero, 'Le numéro de l’indicateur. Ex. : I1.'),
    libelle: colonne('Indicateur', texte, 'Ce qui est mesuré.'),
    champs: colonne('Champ d’intervention', champs, 'Le champ de la CTG que l’indicateur éclaire.'),
    unite: colonne('Unité', texte, 'L’unité de mesure : places, %, familles…'),
    depart: colonne('Valeur de départ', nombre, 'La valeur au début de la convention.'),
    dateDepart: colonne('Date de départ', dateJour, 'La date de la valeur de départ.'),
    cible: colonne('Cible', nombre, 'La valeur visée.'),
    dateCible: colonne('Échéance de la cible', dateFin, 'Quand la cible doit être atteinte.'),
    sens: colonne('Sens attendu', sensAttendu, 'Hausse, baisse ou stabilité.'),
    modalite: colonne('Modalités d’évaluation', texte, 'Qui mesure, à partir de quoi, à quel rythme.'),
    source: colonne('Source', texte, 'D’où vient la donnée.'),
    exigences: colonne(
      'Exigences du schéma',
      exigences,
      'Les points de l’article D. 214-10-1 que l’indicateur éclaire.',
    ),
  },
});

export type Indicateur = Ligne<typeof feuilleIndicateurs>;
