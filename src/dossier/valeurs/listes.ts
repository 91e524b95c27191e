import { type SchemaColonne, schemaDe } from './lecture.js';

export const liste: SchemaColonne<readonly string[]> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
