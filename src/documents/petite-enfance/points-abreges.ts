import type { ContenuDeGabarit } from '../gabarits/gabarits.js';
import { viewIndicateurs } from '../indicateurs/tableau.js';
import { viewRubrique } from '../rubriques.js';
import { viewActionsPetiteEnfance } from './actions.js';
import { viewBesoinsAbreges } from './besoins.js';
import { viewConcertationAbregee } from './concertation.js';
import { viewEmplois } from './emplois.js';
import { viewModalites } from './evaluation.js';
import { viewOffreAbregee } from './offre.js';
import { viewOperations } from './operations.js';
import { cites, type Point, type SujetDesPoints } from './points.js';
import { viewRenvois, viewRenvoisParPublic } from './renvois.js';
import { viewZones } from './zones.js';

/**
 * The same order as `points`, each row once: an action has one row for its objective, its means and its difficulties, an
 * operation one for its cost and its calendar. What shows nothing is left out.
 */
export const pointsAbreges: readonly Point[] = [
  { exigences: ['D214-10-1-I-1'], view: ({ contexte }) => pleins(viewOffreAbregee(contexte.offre)) },
  { exigences: ['D214-10-1-I-2'], view: ({ contexte }) => pleins(viewBesoinsAbreges(contexte.besoins)) },
  { exigences: ['D214-10-1-I-3'], view: ({ contexte }) => pleins(viewZones(contexte.zones, contexte.actions)) },
  {
    exigences: ['D214-10-1-I-4-a', 'D214-10-1-I-4'],
    titre: 'Les orientations, les objectifs et les actions',
    view: ({ contexte, signets }) =>
      pleins(viewActionsPetiteEnfance(contexte.actionsPetiteEnfance, contexte.date, signets)),
  },
  { exigences: ['D214-10-1-I-4-b'], view: ({ contexte }) => pleins(viewEmplois(contexte.emplois)) },
  {
    exigences: ['D214-10-1-I-4-c'],
    view: ({ contexte, signets }) => pleins(viewRenvoisParPublic(contexte.actionsPetiteEnfance, signets)),
  },
  {
    exigences: ['D214-10-1-I-4-d'],
    view: (sujet) => [
      ...rubriqueImprimee('qualite', sujet),
      ...pleins(
        viewRenvois(
          'Actions qui y contribuent',
          sujet.contexte.actionsPetiteEnfance.filter(cites('D214-10-1-I-4-d')),
          sujet.signets,
        ),
      ),
    ],
  },
  {
    exigences: ['D214-10-1-I-4-e', 'D214-10-1-I-4-f', 'D214-10-1-I-4-g'],
    titre: 'Les projets d’investissement : coûts, moyens, difficultés et calendrier',
    view: ({ contexte }) => pleins(viewOperations('tableau-investissements', contexte.operations)),
  },
  {
    exigences: ['D214-10-1-I-4-h'],
    view: (sujet) => [
      ...pleins(
        viewModalites(
          viewIndicateurs(sujet.contexte.indicateursPetiteEnfance, sujet.contexte, sujet.contexte.date)?.lignes ?? [],
        ),
      ),
      ...rubriqueImprimee('evaluation', sujet),
    ],
  },
  {
    exigences: ['D214-10-1-II'],
    view: (sujet) => [...rubriqueImprimee('concertation', sujet), ...pleins(viewConcertationAbregee(sujet.contexte))],
  },
  {
    exigences: ['L214-2-I-2'],
    titre: 'L’accessibilité financière et géographique',
    view: (sujet) => rubriqueImprimee('accessibilite', sujet),
  },
];

/** A table or a list, unless it has no row. */
function pleins(contenu: ContenuDeGabarit & { readonly donnees: { readonly lignes: readonly unknown[] } }) {
  return contenu.donnees.lignes.length > 0 ? [contenu] : [];
}

function rubriqueImprimee(id: string, { contexte, projet }: SujetDesPoints): readonly ContenuDeGabarit[] {
  const rubrique = viewRubrique(id, contexte, projet);
  return rubrique.imprimee ? [{ partiel: 'rubrique', donnees: rubrique }] : [];
}
