import type { Contexte } from '../../controles/contexte.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import type { ContenuDeGabarit } from '../gabarits/gabarits.js';
import { viewOffreParCommune } from '../graphiques/offre.js';
import { viewIndicateurs } from '../indicateurs/tableau.js';
import { viewRubrique } from '../rubriques.js';
import type { Signets } from '../signets.js';
import { viewActions } from './actions.js';
import { viewBesoins } from './besoins.js';
import { viewConcertation } from './concertation.js';
import { viewEmplois } from './emplois.js';
import { viewOffre } from './offre.js';
import { viewOperations } from './operations.js';
import { viewZones } from './zones.js';

/** A section of the petite-enfance chapter: the requirements that it answers, the first one foremost, and what it shows. */
export interface Point {
  readonly exigences: readonly [string, ...string[]];
  /** The first requirement's own title, unless the section says it better. */
  readonly titre?: string;
  readonly view: (sujet: SujetDesPoints) => readonly ContenuDeGabarit[];
}

/** What the sections are made from. */
export interface SujetDesPoints {
  readonly contexte: Contexte;
  readonly signets: Signets;
  readonly projet: boolean;
}

/** The sections in the order of D. 214-10-1; then what the law (L. 214-2) adds. To add one, add a line here. */
export const points: readonly Point[] = [
  {
    exigences: ['D214-10-1-I-1'],
    view: ({ contexte }) => [
      viewOffre(contexte.offre),
      {
        partiel: 'graphique-offre',
        donnees: viewOffreParCommune(contexte.offre) ?? { lignes: [], avecPrevues: false },
      },
    ],
  },
  {
    exigences: ['D214-10-1-I-2'],
    view: ({ contexte }) => [viewBesoins(contexte.besoins)],
  },
  {
    exigences: ['D214-10-1-I-3'],
    view: ({ contexte }) => [viewZones(contexte.zones, contexte.actions)],
  },
  {
    exigences: ['D214-10-1-I-4-a', 'D214-10-1-I-4'],
    view: (sujet) => [actions('tableau-objectifs', sujet, ({ objectif }) => objectif !== undefined)],
  },
  {
    exigences: ['D214-10-1-I-4-b'],
    view: ({ contexte }) => [viewEmplois(contexte.emplois)],
  },
  {
    exigences: ['D214-10-1-I-4-c'],
    view: (sujet) => [actions('tableau-publics', sujet, ({ publicSpecifique }) => publicSpecifique !== undefined)],
  },
  {
    exigences: ['D214-10-1-I-4-d'],
    view: (sujet) => [rubrique('qualite', sujet), actions('tableau-qualite', sujet, cites('D214-10-1-I-4-d'))],
  },
  {
    exigences: ['D214-10-1-I-4-e'],
    view: ({ contexte }) => [viewOperations('tableau-operations', contexte.operations)],
  },
  {
    exigences: ['D214-10-1-I-4-f'],
    view: (sujet) => [
      viewOperations('tableau-couts', sujet.contexte.operations),
      actions('tableau-moyens', sujet, ({ budgetPrevu, moyensHumains, ingenierie }) =>
        Boolean(budgetPrevu ?? moyensHumains ?? ingenierie),
      ),
    ],
  },
  {
    exigences: ['D214-10-1-I-4-g'],
    view: (sujet) => [
      viewOperations('tableau-calendrier-operations', sujet.contexte.operations),
      actions('tableau-calendrier', sujet, () => true),
    ],
  },
  {
    exigences: ['D214-10-1-I-4-h'],
    view: (sujet) => [
      {
        partiel: 'tableau-evaluation',
        donnees: viewIndicateurs(sujet.contexte.indicateursPetiteEnfance, sujet.contexte, sujet.contexte.date) ?? {
          lignes: [],
        },
      },
      rubrique('evaluation', sujet),
    ],
  },
  {
    exigences: ['D214-10-1-II'],
    view: (sujet) => [rubrique('concertation', sujet), ...viewConcertation(sujet.contexte)],
  },
  {
    exigences: ['L214-2-I-2'],
    titre: 'L’accessibilité financière et géographique',
    view: (sujet) => [rubrique('accessibilite', sujet)],
  },
];

function actions(
  partiel: string,
  { contexte, signets }: SujetDesPoints,
  garde: (action: Action) => boolean,
): ContenuDeGabarit {
  return viewActions(partiel, contexte.actionsPetiteEnfance.filter(garde), contexte.date, signets);
}

export function cites(id: string): (action: Action) => boolean {
  return (action) => action.exigences?.valeur.includes(id) ?? false;
}

function rubrique(id: string, { contexte, projet }: SujetDesPoints): ContenuDeGabarit {
  return { partiel: 'rubrique', donnees: viewRubrique(id, contexte, projet) };
}
