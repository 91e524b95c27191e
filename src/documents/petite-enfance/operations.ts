import type { Operation } from '../../dossier/feuilles/operations.js';
import { formatJour } from '../../dossier/jours.js';
import { libelleNatureOperation } from '../../dossier/valeurs/natures-operation.js';
import { libelleStatut } from '../../dossier/valeurs/statuts.js';
import { sumOf } from '../chiffres/chiffre.js';
import { formatCompte, formatConnu, formatMontant, formatNombre } from '../formats.js';
import { fondStatut } from '../statuts.js';
import { calendrierOf, formatFinancements } from '../textes-actions.js';

/** D. 214-10-1 I 4° e to g: investments; `partiel` chooses which columns are shown, or shows them all, one row each. */
export function viewOperations(partiel: string, operations: readonly Operation[]) {
  return {
    partiel,
    donnees: {
      lignes: operations.map(viewLigne),
      total: formatConnu(sumOf(operations.map(({ cout }) => cout?.valeur)), formatMontant),
    },
  };
}

function viewLigne(operation: Operation) {
  return {
    intitule: operation.intitule?.valeur ?? '–',
    natures: operation.natures?.valeur.map(libelleNatureOperation).join(', ') ?? '–',
    commune: operation.commune?.valeur ?? '–',
    places: operation.places ? formatNombre(operation.places.valeur) : '–',
    details: [
      operation.natures?.valeur.map(libelleNatureOperation).join(', '),
      operation.commune?.valeur,
      operation.places && formatCompte(operation.places.valeur, 'place'),
    ]
      .filter(Boolean)
      .join(', '),
    calendrier: calendrierOf(operation),
    etat: libelleStatut(operation.etat?.valeur ?? null),
    fond: fondStatut(operation.etat?.valeur),
    cout: operation.cout ? formatMontant(operation.cout.valeur) : '–',
    financements: operation.financements ? formatFinancements(operation.financements.valeur) : '–',
    moyens: [operation.moyensHumains?.valeur, operation.ingenierie?.valeur].filter(Boolean).join('\n') || '–',
    difficultes: operation.difficultes?.valeur ?? '–',
    debut: operation.debut ? formatJour(operation.debut.valeur) : '–',
    fin: operation.fin ? formatJour(operation.fin.valeur) : '–',
  };
}
