import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { ajustement } from '../valeurs/ajustements.js';
import { champs } from '../valeurs/champs.js';
import { dateDebut, dateFin, dateJour } from '../valeurs/dates.js';
import { exigences } from '../valeurs/exigences.js';
import { cofinancements } from '../valeurs/financements.js';
import { liste } from '../valeurs/listes.js';
import { montant } from '../valeurs/montants.js';
import { nombre } from '../valeurs/nombres.js';
import { numero } from '../valeurs/numeros.js';
import { statut } from '../valeurs/statuts.js';
import { taux } from '../valeurs/taux.js';
import { texte } from '../valeurs/textes.js';

/** One row is an action of the plan d'actions (convention, articles 3, 4 and 9). The only compulsory sheet. */
export const feuilleActions = defineFeuille({
  cle: 'actions',
  nom: 'Actions',
  disposition: 'lignes',
  colonnes: {
    numero: colonne(
      'N°',
      numero,
      'Le numéro de l’action, qui ne change jamais d’un bilan à l’autre. Ex. : 1.2, PE-03.',
    ),
    axe: colonne('Axe', texte, 'L’axe du plan d’actions auquel l’action est rattachée.', { renvoi: 'axes' }),
    champs: colonne('Champ d’intervention', champs, 'Un ou plusieurs champs de la CTG, séparés par un point-virgule.'),
    enjeu: colonne('Enjeu', texte, 'L’enjeu du diagnostic auquel l’action répond (article 4 de la convention).'),
    objectif: colonne(
      'Objectif',
      texte,
      'Ce que vise l’action. Petite enfance : dites s’il s’agit de maintenir, développer ou redéployer l’offre.',
    ),
    intitule: colonne('Intitulé', texte, 'Le nom court de l’action.'),
    description: colonne('Description', texte, 'Le contenu de l’action et ses étapes.'),
    pilote: colonne(
      'Pilote',
      texte,
      'La structure qui porte l’action : un service ou un organisme, jamais une personne.',
    ),
    eluReferent: colonne('Élu référent', texte, 'La fonction de l’élu·e de rattachement, sans nom de personne.'),
    partenaires: colonne('Partenaires', liste, 'Les structures associées, séparées par un point-virgule.'),
    communes: colonne('Commune(s)', liste, 'Les communes concernées, séparées par un point-virgule, ou « Toutes ».', {
      renvoi: 'communes.nom',
    }),
    zone: colonne('Zone', liste, 'La ou les zones de la feuille Zones où l’action se déroule.', {
      renvoi: 'zones.nom',
    }),
    debut: colonne('Début', dateDebut, 'Date de début prévue. Ex. : 01/09/2026, sept. 2026, T3 2026, 2026.'),
    fin: colonne('Fin', dateFin, 'Date de fin prévue. Ex. : 31/12/2028, T4 2028, 2028.'),
    statut: colonne('Statut', statut, 'Où en est l’action : non démarrée, en cours, réalisée…'),
    avancement: colonne('Avancement (%)', taux, 'Part réalisée, de 0 à 100 %.'),
    priorite: colonne('Priorité', texte, 'Haute, moyenne ou basse.', { renvoi: 'priorites' }),
    placesVisees: colonne('Places visées', nombre, 'Nombre de places que l’action doit créer ou maintenir.'),
    placesRealisees: colonne('Places réalisées', nombre, 'Nombre de places effectivement créées ou maintenues.'),
    budgetPrevu: colonne(
      'Budget prévu (€)',
      montant,
      'Coût prévisionnel total, en euros. Saisir 0 quand l’action ne coûte rien.',
    ),
    budgetRealise: colonne('Budget réalisé (€)', montant, 'Dépense constatée à ce jour, en euros.'),
    cofinancements: colonne(
      'Cofinancements',
      cofinancements,
      'Qui finance et combien. Ex. : Caf 12 000 € ; Département 5 000 €.',
      { repetable: true },
    ),
    moyensHumains: colonne(
      'Moyens humains',
      texte,
      'Temps de travail mobilisé. Ex. : 0,5 ETP d’éducatrice de jeunes enfants.',
    ),
    ingenierie: colonne('Ingénierie', texte, 'Ressources d’ingénierie : étude, diagnostic, appui de la Caf…'),
    realisations: colonne('Réalisations', texte, 'Ce qui a été fait.', { repetable: true }),
    difficultes: colonne('Difficultés', texte, 'Les freins rencontrés ou attendus.'),
    leviers: colonne('Leviers', texte, 'Ce qui a aidé.'),
    perspectives: colonne('Perspectives', texte, 'Les suites à donner.'),
    resultat: colonne('Résultat', texte, 'La valeur ou le résultat obtenu.'),
    effets: colonne('Effets', texte, 'Ce qui a changé pour les habitants (article 9 de la convention).'),
    ajustement: colonne(
      'Ajustement',
      ajustement,
      'Nature de l’ajustement proposé : aucun, mineur ou avenant (articles 9 et 11).',
    ),
    ajustementDetail: colonne(
      'Détail de l’ajustement',
      texte,
      'L’ajustement proposé et sa raison ; obligatoire si l’action est reportée ou abandonnée.',
    ),
    publicSpecifique: colonne(
      'Public spécifique',
      liste,
      'Les familles visées : conditions de vie ou de travail, état de santé, handicap, faiblesse des ressources.',
    ),
    exigences: colonne(
      'Exigences du schéma',
      exigences,
      'Les points de l’article D. 214-10-1 auxquels l’action répond. Ex. : 4° a ; 4° f.',
    ),
    indicateurs: colonne('Indicateurs', liste, 'Les numéros ou libellés d’indicateurs de la feuille Indicateurs.', {
      renvoi: 'indicateurs.numero',
    }),
    miseAJour: colonne('Mis à jour le', dateJour, 'Date de la dernière actualisation de la ligne.'),
  },
});

/** The columns that hold a text of several lines, which a document shows whole and a reader may correct. */
export const colonnesTextesLibres = [
  'enjeu',
  'objectif',
  'description',
  'realisations',
  'resultat',
  'difficultes',
  'leviers',
  'effets',
  'perspectives',
  'ajustementDetail',
] as const;

export type Action = Ligne<typeof feuilleActions>;
