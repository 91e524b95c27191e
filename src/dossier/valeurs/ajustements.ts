import donnees from '../../../data/libelles/ajustements.json' with { type: 'json' };
import { type SchemaColonne, schemaDe } from './lecture.js';
import { createListe, libelleDe, lireUn } from './liste-fermee.js';

export const codesAjustement = ['aucun', 'mineur', 'avenant'] as const;
export type Ajustement = (typeof codesAjustement)[number];

const liste = createListe(codesAjustement, donnees);

export const ajustement: SchemaColonne<Ajustement> = schemaDe((contenu) => lireUn(liste, contenu, 'l’ajustement'));

/** The printed label. */
export function libelleAjustement(code: Ajustement): string {
  return libelleDe(liste, code);
}
