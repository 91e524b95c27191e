import { formatNombre } from '../documents/formats.js';
import { viewAjustements } from '../documents/plan-actions/ajustements.js';
import type { Signets } from '../documents/signets.js';
import { decapitalize } from '../documents/typographie.js';
import type { Action } from '../dossier/feuilles/actions.js';
import type { Avenant } from '../dossier/feuilles/avenants.js';
import type { Avis } from '../dossier/feuilles/avis.js';
import { formatJour } from '../dossier/jours.js';

/** One table: the adjustments of petite-enfance actions, then the avenants that touch them. */
export function viewModifications(actions: readonly Action[], avenants: readonly Avenant[], signets: Signets) {
  return [
    ...viewAjustements(actions, signets).map(({ numero, signet, intitule, nature, motif, statut }) => ({
      numero,
      signet,
      objet: intitule,
      nature: `${nature} (action ${decapitalize(statut)})`,
      detail: motif,
    })),
    ...avenants.map(({ numero, signature, effet, transmis }) => ({
      numero: numero?.valeur ?? '–',
      signet: '',
      objet: `Avenant n° ${numero?.valeur ?? '–'}`,
      nature: signature ? `Avenant signé le ${formatJour(signature.valeur)}` : 'Avenant à dater',
      detail:
        [
          effet ? `Prise d’effet le ${formatJour(effet.valeur)}.` : '',
          transmis ? `Transmis au comité le ${formatJour(transmis.valeur)}.` : '',
        ]
          .filter(Boolean)
          .join(' ') || '–',
    })),
  ];
}

/** The opinions given on projects of EAJE. */
export function viewAvis(avis: readonly Avis[]) {
  return avis.map(({ projet, commune, places, date, sens, renduPar, suite }) => ({
    projet: [projet?.valeur ?? '–', commune?.valeur].filter(Boolean).join(', '),
    places: places ? formatNombre(places.valeur) : '–',
    date: date ? formatJour(date.valeur) : '–',
    sens: [sens?.valeur ?? '–', renduPar?.valeur].filter(Boolean).join(', '),
    suite: suite?.valeur ?? '–',
  }));
}
