import { type SchemaColonne, schemaDe } from './lecture.js';

export const codesTransmission = ['signataires', 'caf'] as const;
export type Transmission = (typeof codesTransmission)[number];

export const transmission: SchemaColonne<Transmission> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
