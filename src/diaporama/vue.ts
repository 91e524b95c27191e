import type { EntreeDocument } from '../documents/entree.js';
import type { TypeBilan } from '../documents/genres.js';
import type { Diapo } from './diapo.js';
import { viewDifficultes, viewEnRetard, viewReussites } from './vues/actions.js';
import { viewChiffresCles, viewParChamp } from './vues/avancement.js';
import { viewChangements } from './vues/changements.js';
import { viewCouverture } from './vues/couverture.js';
import { viewMesures } from './vues/indicateurs.js';
import { viewBudgets } from './vues/moyens.js';
import { viewPlaces } from './vues/offre.js';
import { viewSchema } from './vues/petite-enfance.js';
import { viewDates, viewDecisions } from './vues/suites.js';
import { createSujet, type Sujet } from './vues/sujet.js';

/** The deck, and what it could not show for want of data. */
export interface Diaporama {
  readonly diapos: readonly Diapo[];
  readonly absentes: readonly string[];
  readonly sujet: Sujet;
}

/** The slides in the order in which a Copil is held. To add one, add a line here. `quoi`: what is missing when there is none. */
const vues: readonly { readonly quoi: string; readonly view: (sujet: Sujet) => Diapo | null }[] = [
  { quoi: 'la couverture', view: viewCouverture },
  { quoi: 'les chiffres clés', view: viewChiffresCles },
  { quoi: 'l’avancement par champ', view: viewParChamp },
  { quoi: 'ce qui a été fait', view: viewReussites },
  { quoi: 'les actions en retard', view: viewEnRetard },
  { quoi: 'les difficultés', view: viewDifficultes },
  { quoi: 'les places d’accueil', view: viewPlaces },
  { quoi: 'les indicateurs', view: viewMesures },
  { quoi: 'les moyens', view: viewBudgets },
  { quoi: 'la réponse au schéma', view: viewSchema },
  { quoi: 'ce qui a changé pour les familles', view: viewChangements },
  { quoi: 'les décisions demandées', view: viewDecisions },
  { quoi: 'les prochaines dates', view: viewDates },
];

/** The slides of a bilan, each made from the same values as the document; one that has nothing to show is left out, and named. */
export function viewDiaporama(entree: EntreeDocument, type: TypeBilan): Diaporama {
  const sujet = createSujet(entree, type);
  const vus = vues.map(({ quoi, view }) => ({ quoi, diapo: view(sujet) }));
  return {
    sujet,
    diapos: vus.flatMap(({ diapo }) => diapo ?? []),
    absentes: vus.flatMap(({ quoi, diapo }) => (diapo ? [] : [quoi])),
  };
}
