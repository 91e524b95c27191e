import { type SchemaColonne, schemaDe } from './lecture.js';

export const codesNatureOperation = ['creation', 'renovation', 'entretien'] as const;
export type NatureOperation = (typeof codesNatureOperation)[number];

export const naturesOperation: SchemaColonne<readonly NatureOperation[]> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
