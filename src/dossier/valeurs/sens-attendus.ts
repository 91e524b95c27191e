import donnees from '../../../data/libelles/sens-attendus.json' with { type: 'json' };
import { createListe, libelleDe, typeUn } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

export const codesSens = ['hausse', 'baisse', 'stabilite'] as const;
export type SensAttendu = (typeof codesSens)[number];

const liste = createListe(codesSens, donnees);

export const sensAttendu: TypeColonne<SensAttendu> = typeUn(liste, 'le sens attendu');

/** The printed label. */
export function libelleSens(code: SensAttendu): string {
  return libelleDe(liste, code);
}
