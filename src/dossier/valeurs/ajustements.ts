import donnees from '../../../data/libelles/ajustements.json' with { type: 'json' };
import { createListe, libelleDe, typeUn } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

export const codesAjustement = ['aucun', 'mineur', 'avenant'] as const;
export type Ajustement = (typeof codesAjustement)[number];

const liste = createListe(codesAjustement, donnees);

export const ajustement: TypeColonne<Ajustement> = typeUn(liste, 'l’ajustement');

/** The printed label. */
export function libelleAjustement(code: Ajustement): string {
  return libelleDe(liste, code);
}
