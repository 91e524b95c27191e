import { type SchemaColonne, schemaDe } from './lecture.js';

export const taux: SchemaColonne<number> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
