import donnees from '../../../data/libelles/transmissions.json' with { type: 'json' };
import { createListe, libelleDe, typeUn } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

export const codesTransmission = ['signataires', 'caf'] as const;
export type Transmission = (typeof codesTransmission)[number];

const liste = createListe(codesTransmission, donnees);

export const transmission: TypeColonne<Transmission> = typeUn(liste, 'le mode de transmission');

/** The printed label. */
export function libelleTransmission(code: Transmission): string {
  return libelleDe(liste, code);
}
