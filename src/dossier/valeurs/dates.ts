import { type SchemaColonne, schemaDe } from './lecture.js';

/** A date as `AAAA-MM-JJ`. A period (« T3 2027 », « 2027 ») gives its first day to a start, its last day to an end. */
const aEcrire: SchemaColonne<string> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
export const dateDebut = aEcrire;
export const dateFin = aEcrire;
export const dateJour = aEcrire;
