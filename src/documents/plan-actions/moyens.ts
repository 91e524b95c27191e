import type { Action } from '../../dossier/feuilles/actions.js';
import { chiffresDeBudget } from '../chiffres/budgets.js';
import { formatCompte, formatConnu, formatMontant, formatNombre } from '../formats.js';
import type { GroupeChamp } from './champs.js';

/** Budget planned and spent per champ, and what each funder brings: sums of what the workbook says, no aid computed. */
export function viewMoyens(groupes: readonly GroupeChamp[]) {
  const actions = groupes.flatMap(({ actions: duChamp }) => duChamp);
  const apports = addApports(actions);
  return {
    budgets: groupes.map(({ libelle, actions: duChamp }) => ({ libelle, ...budgetOf(duChamp) })),
    total: budgetOf(actions),
    /** Whether one action at least gives a budget: a table of dashes says nothing. */
    connus: actions.some(({ budgetPrevu, budgetRealise }) => budgetPrevu || budgetRealise),
    financeurs: [...apports.chiffres]
      .sort((a, b) => b[1] - a[1])
      .map(([financeur, montant]) => ({ financeur, montant: formatMontant(montant) })),
    totalDesFinanceurs: formatConnu(chiffresDeBudget.cofinancements.compute(actions), formatMontant),
    nonChiffres:
      apports.nonChiffres === 0
        ? ''
        : `${formatCompte(apports.nonChiffres, 'cofinancement inscrit sans montant n’est pas compté', 'cofinancements inscrits sans montant ne sont pas comptés')}.`,
  };
}

function addApports(actions: readonly Action[]) {
  const financements = actions.flatMap(({ cofinancements }) => cofinancements?.valeur ?? []);
  const chiffres = new Map<string, number>();
  for (const { financeur, montant } of financements) {
    if (montant !== null) chiffres.set(financeur, (chiffres.get(financeur) ?? 0) + montant);
  }
  return { chiffres, nonChiffres: financements.filter(({ montant }) => montant === null).length };
}

function budgetOf(actions: readonly Action[]) {
  const sur = (chiffrees: number) => `${formatNombre(chiffrees)} sur ${formatNombre(actions.length)}`;
  return {
    prevu: formatConnu(chiffresDeBudget.prevu.compute(actions), formatMontant),
    realise: formatConnu(chiffresDeBudget.realise.compute(actions), formatMontant),
    prevues: sur(actions.filter(({ budgetPrevu }) => budgetPrevu).length),
    realisees: sur(actions.filter(({ budgetRealise }) => budgetRealise).length),
  };
}
