import { type SchemaColonne, schemaDe } from './lecture.js';

export const codesNatureZone = ['offre-insuffisante', 'acces-difficile'] as const;
export type NatureZone = (typeof codesNatureZone)[number];

export const naturesZone: SchemaColonne<readonly NatureZone[]> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
