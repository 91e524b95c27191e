import type { Action } from '../dossier/feuilles/actions.js';
import type { Valeur } from '../dossier/origine.js';

/** « l’action 1.2 », or its title when it has no number. */
export function appellation({ numero, intitule }: Action): string {
  return numero ? `l’action ${numero.valeur}` : `l’action « ${intitule?.valeur ?? 'sans intitulé'} »`;
}

/** « L’action 1.2 », at the start of a sentence. */
export function appellationEnTete(action: Action): string {
  const nom = appellation(action);
  return `L${nom.slice(1)}`;
}

/** The values that stand, for cells given as evidence. */
export function present(...valeurs: readonly (Valeur<unknown> | undefined)[]): readonly Valeur<unknown>[] {
  return valeurs.flatMap((valeur) => valeur ?? []);
}
