import { type SchemaColonne, schemaDe } from './lecture.js';

export const numero: SchemaColonne<string> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
