import type { Action } from '../../dossier/feuilles/actions.js';
import { type Chiffre, sumOf } from './chiffre.js';

type Actions = readonly Action[];

export const chiffresDeBudget = {
  prevu: {
    nom: 'Budget prévu',
    unite: 'euros',
    definition: 'la somme des budgets prévus inscrits au tableau de suivi ; une action sans montant n’y compte pas',
    compute: (actions) => sumOf(actions.map(({ budgetPrevu }) => budgetPrevu?.valeur)),
  },
  realise: {
    nom: 'Budget réalisé',
    unite: 'euros',
    definition:
      'la somme des dépenses inscrites au tableau de suivi à la date du document ; une action sans montant n’y compte pas',
    compute: (actions) => sumOf(actions.map(({ budgetRealise }) => budgetRealise?.valeur)),
  },
  cofinancements: {
    nom: 'Cofinancements',
    unite: 'euros',
    definition: 'la somme des apports chiffrés que les actions inscrivent, financeur par financeur',
    compute: (actions) =>
      sumOf(actions.flatMap(({ cofinancements }) => (cofinancements?.valeur ?? []).map(({ montant }) => montant))),
  },
} as const satisfies Readonly<Record<string, Chiffre<Actions>>>;
