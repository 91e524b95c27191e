import { at } from '../../dossier/constat.js';
import type { Financement } from '../../dossier/valeurs/financements.js';
import type { Controle } from '../controle.js';

export const financementSuperieurAuCout: Controle = {
  regle: 'financement-superieur-au-cout',
  gravite: 'majeur',
  titre: 'Les financements ne dépassent pas le coût',
  check: ({ actions, operations }) => [
    ...actions.flatMap(({ cofinancements, budgetPrevu }) =>
      cofinancements && budgetPrevu && sumOf(cofinancements.valeur) > budgetPrevu.valeur
        ? [at(cofinancements.origine, message(sumOf(cofinancements.valeur), budgetPrevu.valeur))]
        : [],
    ),
    ...operations.flatMap(({ financements, cout }) =>
      financements && cout && sumOf(financements.valeur) > cout.valeur
        ? [at(financements.origine, message(sumOf(financements.valeur), cout.valeur))]
        : [],
    ),
  ],
};

function sumOf(financements: readonly Financement[]): number {
  return financements.reduce((somme, { montant }) => somme + (montant ?? 0), 0);
}

function message(somme: number, cout: number): string {
  return `La somme des financements (${somme.toLocaleString('fr-FR')} €) dépasse le coût prévu (${cout.toLocaleString('fr-FR')} €) : vérifiez les montants.`;
}
