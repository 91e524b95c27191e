import type { Action } from '../dossier/feuilles/actions.js';
import type { Financement } from '../dossier/valeurs/financements.js';
import { formatDateCourte, formatMontant, formatNombre } from './formats.js';

export function calendrierOf({ debut, fin }: Action): string {
  if (debut && fin) return `du ${formatDateCourte(debut.valeur)} au ${formatDateCourte(fin.valeur)}`;
  if (fin) return `jusqu’au ${formatDateCourte(fin.valeur)}`;
  return debut ? `depuis le ${formatDateCourte(debut.valeur)}` : '';
}

export function placesOf({ placesVisees, placesRealisees }: Action): string {
  if (placesVisees && placesRealisees)
    return `${formatNombre(placesRealisees.valeur)} sur ${formatNombre(placesVisees.valeur)} visées`;
  if (placesVisees) return `${formatNombre(placesVisees.valeur)} visées`;
  return placesRealisees ? `${formatNombre(placesRealisees.valeur)} réalisées` : '';
}

export function budgetOf({ budgetPrevu, budgetRealise }: Action): string {
  const prevu = budgetPrevu ? `${formatMontant(budgetPrevu.valeur)} prévus` : '';
  const realise = budgetRealise ? `${formatMontant(budgetRealise.valeur)} dépensés` : '';
  return [prevu, realise].filter(Boolean).join(', ');
}

export function formatFinancements(financements: readonly Financement[]): string {
  return financements
    .map(({ financeur, montant }) => (montant === null ? financeur : `${financeur} ${formatMontant(montant)}`))
    .join('\u202f; ');
}
