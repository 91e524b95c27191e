import { type SchemaColonne, schemaDe } from './lecture.js';

export const ouiNon: SchemaColonne<boolean> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
