import { type SchemaColonne, schemaDe } from './lecture.js';

export const codesInstance = ['copil', 'technique', 'thematique', 'concertation', 'usagers'] as const;
export type TypeInstance = (typeof codesInstance)[number];

export const typeInstance: SchemaColonne<TypeInstance> = schemaDe(() => ({
  refus: { regle: 'a-ecrire', message: 'À écrire' },
}));
