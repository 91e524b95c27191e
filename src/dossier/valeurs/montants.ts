import { type SchemaColonne, schemaDe } from './lecture.js';

export const montant: SchemaColonne<number> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
