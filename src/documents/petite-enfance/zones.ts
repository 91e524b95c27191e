import type { Action } from '../../dossier/feuilles/actions.js';
import type { Zone } from '../../dossier/feuilles/zones.js';
import { libelleNatureZone } from '../../dossier/valeurs/natures-zone.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';

/** D. 214-10-1 I 3°: zones in difficulty, and the actions that name them. */
export function viewZones(zones: readonly Zone[], actions: readonly Action[]) {
  return {
    partiel: 'tableau-zones',
    donnees: {
      lignes: zones.map((zone) => ({
        nom: zone.nom?.valeur ?? '–',
        communes: zone.communes?.valeur.join(', ') ?? '–',
        natures: zone.natures?.valeur.map(libelleNatureZone).join(' et ') ?? '–',
        constat: zone.constat?.valeur ?? '–',
        actions: actionsOf(zone, actions) || 'aucune',
      })),
    },
  };
}

function actionsOf(zone: Zone, actions: readonly Action[]): string {
  const nom = normalize(zone.nom?.valeur ?? '');
  return actions
    .filter((action) => action.zone?.valeur.some((citee) => normalize(citee) === nom))
    .map((action) => action.numero?.valeur ?? action.intitule?.valeur ?? '')
    .join(', ');
}
