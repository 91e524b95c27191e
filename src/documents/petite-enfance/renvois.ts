import type { Action } from '../../dossier/feuilles/actions.js';
import type { Signets } from '../signets.js';

/** Actions named where they count, by their number: their row stands once, in the table of the actions. */
export function viewRenvois(libelle: string, actions: readonly Action[], signets: Signets) {
  return {
    partiel: 'renvois',
    donnees: { lignes: actions.length === 0 ? [] : [{ libelle, actions: actions.map(renvoiVers(signets)) }] },
  };
}

/** The publics that the actions aim at, each with the actions that do. */
export function viewRenvoisParPublic(actions: readonly Action[], signets: Signets) {
  const publics = [...new Set(actions.flatMap(({ publicSpecifique }) => publicSpecifique?.valeur ?? []))];
  return {
    partiel: 'renvois',
    donnees: {
      lignes: publics.map((libelle) => ({
        libelle,
        actions: actions
          .filter(({ publicSpecifique }) => publicSpecifique?.valeur.includes(libelle))
          .map(renvoiVers(signets)),
      })),
    },
  };
}

const renvoiVers = (signets: Signets) => (action: Action) => ({
  numero: action.numero?.valeur ?? action.intitule?.valeur ?? '–',
  signet: signets.get(action) ?? '',
});
