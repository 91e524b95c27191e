import donnees from '../../../data/libelles/natures-zone.json' with { type: 'json' };
import { type SchemaColonne, schemaDe } from './lecture.js';
import { createListe, libelleDe, lirePlusieurs } from './liste-fermee.js';

export const codesNatureZone = ['offre-insuffisante', 'acces-difficile'] as const;
export type NatureZone = (typeof codesNatureZone)[number];

const liste = createListe(codesNatureZone, donnees);

export const naturesZone: SchemaColonne<readonly NatureZone[]> = schemaDe((contenu) =>
  lirePlusieurs(liste, contenu, 'la nature de la zone'),
);

/** The printed label. */
export function libelleNatureZone(code: NatureZone): string {
  return libelleDe(liste, code);
}
