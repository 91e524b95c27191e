import { type SchemaColonne, schemaDe } from './lecture.js';

export const codesAjustement = ['aucun', 'mineur', 'avenant'] as const;
export type Ajustement = (typeof codesAjustement)[number];

export const ajustement: SchemaColonne<Ajustement> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
