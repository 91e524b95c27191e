import donnees from '../../../data/libelles/natures-zone.json' with { type: 'json' };
import { createListe, libelleDe, typePlusieurs } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

export const codesNatureZone = ['offre-insuffisante', 'acces-difficile'] as const;
export type NatureZone = (typeof codesNatureZone)[number];

const liste = createListe(codesNatureZone, donnees);

export const naturesZone: TypeColonne<readonly NatureZone[]> = typePlusieurs(liste, 'la nature de la zone');

/** The printed label. */
export function libelleNatureZone(code: NatureZone): string {
  return libelleDe(liste, code);
}
