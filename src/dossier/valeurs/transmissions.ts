import donnees from '../../../data/libelles/transmissions.json' with { type: 'json' };
import { type SchemaColonne, schemaDe } from './lecture.js';
import { createListe, libelleDe, lireUn } from './liste-fermee.js';

export const codesTransmission = ['signataires', 'caf'] as const;
export type Transmission = (typeof codesTransmission)[number];

const liste = createListe(codesTransmission, donnees);

export const transmission: SchemaColonne<Transmission> = schemaDe((contenu) =>
  lireUn(liste, contenu, 'le mode de transmission'),
);

/** The printed label. */
export function libelleTransmission(code: Transmission): string {
  return libelleDe(liste, code);
}
