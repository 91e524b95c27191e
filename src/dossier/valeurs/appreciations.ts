import donnees from '../../../data/libelles/appreciations.json' with { type: 'json' };
import { createListe, libelleDe, typeUn } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

const codesAppreciation = ['tout-a-fait', 'plutot', 'plutot-pas', 'pas-du-tout'] as const;
export type CodeAppreciation = (typeof codesAppreciation)[number];

const liste = createListe(codesAppreciation, donnees);

/** How far an instance holds that the objectives of an enjeu are reached. */
export const appreciation: TypeColonne<CodeAppreciation> = typeUn(liste, 'l’appréciation');

export function libelleAppreciation(code: CodeAppreciation): string {
  return libelleDe(liste, code);
}
