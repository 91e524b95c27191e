import donnees from '../../../data/libelles/types-instance.json' with { type: 'json' };
import { createListe, libelleDe, typeUn } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

export const codesInstance = ['copil', 'technique', 'thematique', 'concertation', 'usagers'] as const;
export type TypeInstance = (typeof codesInstance)[number];

const liste = createListe(codesInstance, donnees);

export const typeInstance: TypeColonne<TypeInstance> = typeUn(liste, 'le type d’instance');

/** The printed label. */
export function libelleInstance(code: TypeInstance): string {
  return libelleDe(liste, code);
}
