import { at, type Signalement } from '../../dossier/constat.js';
import type { Valeur } from '../../dossier/origine.js';
import type { Financement } from '../../dossier/valeurs/financements.js';
import { appellation } from '../appellations.js';
import type { Controle } from '../controle.js';
import { formatMontant } from './formats.js';

export const financementSuperieurAuCout: Controle = {
  regle: 'financement-superieur-au-cout',
  gravite: 'a-corriger',
  titre: 'Les financements d’une action ou d’une opération ne dépassent pas son coût',
  check: ({ actions, operations }) => [
    ...actions.flatMap((action) => compare(appellation(action), action.cofinancements, action.budgetPrevu)),
    ...operations.flatMap(({ intitule, financements, cout }) =>
      compare(`l’opération « ${intitule?.valeur ?? 'sans nom'} »`, financements, cout),
    ),
  ],
};

function compare(
  nom: string,
  financements: Valeur<readonly Financement[]> | undefined,
  cout: Valeur<number> | undefined,
): readonly Signalement[] {
  if (!financements || !cout) return [];
  // To the cent: a sum of decimals is never exact.
  const somme = Math.round(financements.valeur.reduce((total, { montant }) => total + (montant ?? 0), 0) * 100) / 100;
  if (somme <= cout.valeur) return [];
  return [
    at(
      financements.origine,
      `Les financements de ${nom} font ${formatMontant(somme)}, plus que son coût prévu (${formatMontant(cout.valeur)}) : vérifiez les montants.`,
    ),
  ];
}
