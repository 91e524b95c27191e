import donnees from '../../../data/libelles/natures-operation.json' with { type: 'json' };
import { createListe, libelleDe, typePlusieurs } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

export const codesNatureOperation = ['creation', 'renovation', 'entretien'] as const;
export type NatureOperation = (typeof codesNatureOperation)[number];

const liste = createListe(codesNatureOperation, donnees);

export const naturesOperation: TypeColonne<readonly NatureOperation[]> = typePlusieurs(
  liste,
  'la nature de l’opération',
);

/** The printed label. */
export function libelleNatureOperation(code: NatureOperation): string {
  return libelleDe(liste, code);
}
