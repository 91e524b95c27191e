import { type SchemaColonne, schemaDe } from './lecture.js';

export const annee: SchemaColonne<number> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
