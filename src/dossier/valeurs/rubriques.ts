import { type SchemaColonne, schemaDe } from './lecture.js';

export const rubrique: SchemaColonne<string> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
