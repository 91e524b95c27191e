import { type SchemaColonne, schemaDe } from './lecture.js';

export const codesSens = ['hausse', 'baisse', 'stabilite'] as const;
export type SensAttendu = (typeof codesSens)[number];

export const sensAttendu: SchemaColonne<SensAttendu> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
