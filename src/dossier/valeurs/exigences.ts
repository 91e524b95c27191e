import { type SchemaColonne, schemaDe } from './lecture.js';

export const exigences: SchemaColonne<readonly string[]> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
