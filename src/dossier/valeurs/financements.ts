import { type SchemaColonne, schemaDe } from './lecture.js';

/** A share of a financing plan: who, and how many euros (null when the cell does not say). */
export interface Financement {
  readonly financeur: string;
  readonly montant: number | null;
}

export const cofinancements: SchemaColonne<readonly Financement[]> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
