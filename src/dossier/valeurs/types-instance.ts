import donnees from '../../../data/libelles/types-instance.json' with { type: 'json' };
import { type SchemaColonne, schemaDe } from './lecture.js';
import { createListe, libelleDe, lireUn } from './liste-fermee.js';

export const codesInstance = ['copil', 'technique', 'thematique', 'concertation', 'usagers'] as const;
export type TypeInstance = (typeof codesInstance)[number];

const liste = createListe(codesInstance, donnees);

export const typeInstance: SchemaColonne<TypeInstance> = schemaDe((contenu) =>
  lireUn(liste, contenu, 'le type d’instance'),
);

/** The printed label. */
export function libelleInstance(code: TypeInstance): string {
  return libelleDe(liste, code);
}
