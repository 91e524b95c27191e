import { type SchemaColonne, schemaDe } from './lecture.js';

export const texte: SchemaColonne<string> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
