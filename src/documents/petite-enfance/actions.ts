import type { Action } from '../../dossier/feuilles/actions.js';
import type { ContenuDeGabarit } from '../gabarits/gabarits.js';
import { viewLigne } from '../lignes-actions.js';
import type { Signets } from '../signets.js';
import { budgetOf, calendrierOf, formatFinancements, placesOf } from '../textes-actions.js';

/** Actions in one of the tables of D. 214-10-1 I 4°; `partiel` chooses which columns are shown. */
export function viewActions(
  partiel: string,
  actions: readonly Action[],
  date: string,
  signets: Signets,
): ContenuDeGabarit {
  return {
    partiel,
    donnees: {
      lignes: actions.map((action) => viewAction(action, date, signets)),
    },
  };
}

/** Every petite-enfance action, one row each: its objective, whom and where it is for, its means, its difficulties. */
export function viewActionsPetiteEnfance(actions: readonly Action[], date: string, signets: Signets) {
  return {
    partiel: 'tableau-actions-petite-enfance',
    donnees: {
      lignes: actions.map((action) => {
        const { zones, publics, moyens, ...ligne } = viewAction(action, date, signets);
        return {
          ...ligne,
          ciblage: jointes(zones, publics),
          moyens,
        };
      }),
    },
  };
}

/** What is said, one a line. */
function jointes(...textes: readonly string[]): string {
  return textes.filter((texte) => texte !== '–').join('\n') || '–';
}

function viewAction(action: Action, date: string, signets: Signets) {
  return {
    ...viewLigne(action, date, signets),
    objectif: action.objectif?.valeur ?? '–',
    zones: action.zone?.valeur.join(', ') ?? '–',
    places: placesOf(action) || '–',
    publics: action.publicSpecifique?.valeur.join(', ') ?? '–',
    partenaires: action.partenaires?.valeur.join(', ') ?? '–',
    budget: budgetOf(action) || '–',
    cofinancements: action.cofinancements ? formatFinancements(action.cofinancements.valeur) : '–',
    moyens: [action.moyensHumains?.valeur, action.ingenierie?.valeur].filter(Boolean).join('\n') || '–',
    difficultes: action.difficultes?.valeur ?? '–',
    calendrier: calendrierOf(action) || '–',
  };
}
