import donnees from '../../../data/libelles/natures-operation.json' with { type: 'json' };
import { type SchemaColonne, schemaDe } from './lecture.js';
import { createListe, libelleDe, lirePlusieurs } from './liste-fermee.js';

export const codesNatureOperation = ['creation', 'renovation', 'entretien'] as const;
export type NatureOperation = (typeof codesNatureOperation)[number];

const liste = createListe(codesNatureOperation, donnees);

export const naturesOperation: SchemaColonne<readonly NatureOperation[]> = schemaDe((contenu) =>
  lirePlusieurs(liste, contenu, 'la nature de l’opération'),
);

/** The printed label. */
export function libelleNatureOperation(code: NatureOperation): string {
  return libelleDe(liste, code);
}
