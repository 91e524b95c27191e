import { sumOf } from '../chiffres.js';
import { formatConnu, formatMontant } from '../formats.js';
import type { GroupeChamp } from './champs.js';

/** Budget planned and spent per champ, and what each funder brings: sums of what the workbook says, no aid computed. */
export function viewMoyens(groupes: readonly GroupeChamp[]) {
  const actions = groupes.flatMap(({ actions: duChamp }) => duChamp);
  const apports = new Map<string, number>();
  for (const { financeur, montant } of actions.flatMap(({ cofinancements }) => cofinancements?.valeur ?? [])) {
    if (montant !== null) apports.set(financeur, (apports.get(financeur) ?? 0) + montant);
  }
  return {
    budgets: groupes.map(({ libelle, actions: duChamp }) => ({ libelle, ...budgetOf(duChamp) })),
    total: budgetOf(actions),
    financeurs: [...apports]
      .sort((a, b) => b[1] - a[1])
      .map(([financeur, montant]) => ({ financeur, montant: formatMontant(montant) })),
  };
}

function budgetOf(actions: GroupeChamp['actions']) {
  const prevus = actions.flatMap(({ budgetPrevu }) => budgetPrevu?.valeur ?? []);
  const realises = actions.flatMap(({ budgetRealise }) => budgetRealise?.valeur ?? []);
  const somme = (montants: readonly number[]) => formatConnu(sumOf(montants), formatMontant);
  return { prevu: somme(prevus), realise: somme(realises), chiffrees: `${prevus.length} sur ${actions.length}` };
}
