import { type SchemaColonne, schemaDe } from './lecture.js';

export const codeInsee: SchemaColonne<string> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
