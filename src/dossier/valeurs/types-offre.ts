import { type SchemaColonne, schemaDe } from './lecture.js';

export const codesOffre = [
  'eaje-psu',
  'micro-creche-psu',
  'micro-creche-paje',
  'creche-familiale',
  'jardin-enfants',
  'mam',
  'assistants-maternels',
  'garde-domicile',
  'rpe',
  'laep',
  'guichet-unique',
  'ludotheque',
  'ecole',
  'alsh',
  'autre',
] as const;
export type TypeOffre = (typeof codesOffre)[number];

export const typeOffre: SchemaColonne<TypeOffre> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
