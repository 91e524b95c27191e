import { type SchemaColonne, schemaDe } from './lecture.js';

/** A champ d'intervention of the CTG. `code` is null when the wording is none of the known ones; `libelle` is then the user's own. */
export interface Champ {
  readonly code: string | null;
  readonly libelle: string;
}

export const champs: SchemaColonne<readonly Champ[]> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
