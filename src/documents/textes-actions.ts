import { formatListe } from '../dossier/enumeration.js';
import type { Partage } from '../dossier/feuille.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { formatJour } from '../dossier/jours.js';
import type { Financement } from '../dossier/valeurs/financements.js';
import { formatMontant, formatNombre } from './formats.js';

export function calendrierOf({ debut, fin }: Pick<Action, 'debut' | 'fin'>): string {
  if (debut && fin) return `du ${formatJour(debut.valeur)} au ${formatJour(fin.valeur)}`;
  if (fin) return `jusqu’au ${formatJour(fin.valeur)}`;
  return debut ? `depuis le ${formatJour(debut.valeur)}` : '';
}

export function placesOf({ placesVisees, placesRealisees, partages }: Action): string {
  const visees = placesVisees ? `${formatNombre(placesVisees.valeur)} visées` : '';
  const partagees = formatPartage(partages?.placesVisees, 'partagées');
  if (placesVisees && placesRealisees)
    return [`${formatNombre(placesRealisees.valeur)} sur ${visees}`, partagees].filter(Boolean).join(', ');
  if (visees || partagees) return [visees, partagees].filter(Boolean).join(', ');
  return placesRealisees ? `${formatNombre(placesRealisees.valeur)} réalisées` : '';
}

export function budgetOf({ budgetPrevu, budgetRealise, partages }: Action): string {
  const prevu = budgetPrevu ? `${formatMontant(budgetPrevu.valeur)} prévus` : '';
  const realise = budgetRealise ? `${formatMontant(budgetRealise.valeur)} dépensés` : '';
  return [
    prevu,
    formatPartage(partages?.budgetPrevu, prevu ? 'partagés' : 'budget prévu partagé'),
    realise,
    formatPartage(partages?.budgetRealise, realise ? 'partagés' : 'dépense partagée'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** « 12 places sur 24 », « 905 000 € sur 1 450 000 € ». */
export function chiffresOf({ placesVisees, placesRealisees, budgetPrevu, budgetRealise, partages }: Action): string {
  const places = [placesRealisees, placesVisees].map((nombre) => nombre && formatNombre(nombre.valeur));
  const montants = [budgetRealise, budgetPrevu].map((montant) => montant && formatMontant(montant.valeur));
  return [
    fraction(places, ' places', 'visées', 'réalisées'),
    formatPartage(partages?.placesVisees, 'places partagées'),
    budgetPrevu?.valeur === 0 && !budgetRealise?.valeur ? 'sans coût' : fraction(montants, '', 'prévus', 'dépensés'),
    formatPartage(partages?.budgetPrevu, 'budget partagé'),
    formatPartage(partages?.budgetRealise, 'dépense partagée'),
  ]
    .filter(Boolean)
    .join('\n');
}

function fraction(
  [fait, vise]: readonly (string | undefined)[],
  unite: string,
  seulVise: string,
  seulFait: string,
): string {
  if (fait !== undefined && vise !== undefined) return `${fait} sur ${vise}${unite}`;
  if (vise !== undefined) return `${vise}${unite} ${seulVise}`;
  return fait === undefined ? '' : `${fait}${unite} ${seulFait}`;
}

/** « partagés avec 1.2 et 1.3 »: a quantity that one merged cell gives for several actions counts once. */
export function formatPartage(partage: Partage | undefined, participe: string): string {
  if (!partage || partage.avec.length === 0) return '';
  return `${participe} avec ${formatListe(partage.avec)}`;
}

export function formatFinancements(financements: readonly Financement[]): string {
  return financements
    .map(({ financeur, montant }) => (montant === null ? financeur : `${financeur} ${formatMontant(montant)}`))
    .join('\u202f; ');
}

/** What a projet asks to write of an engaged action that does not say what was done; empty when there is nothing to ask. */
export function attenteDe({ statut, realisations }: Action, projet: boolean): string {
  const engagee = statut !== undefined && statut.valeur !== 'non-demarree';
  return projet && engagee && !realisations ? 'À compléter : ce qui a été fait.' : '';
}
