import { type SchemaColonne, schemaDe } from './lecture.js';

export const statuts = [
  'non-demarree',
  'en-cours',
  'realisee',
  'perenne',
  'partielle',
  'reportee',
  'suspendue',
  'abandonnee',
] as const;
export type Statut = (typeof statuts)[number];

export const statut: SchemaColonne<Statut> = schemaDe(() => ({ refus: { regle: 'a-ecrire', message: 'À écrire' } }));
