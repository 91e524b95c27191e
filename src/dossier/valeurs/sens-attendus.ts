import donnees from '../../../data/libelles/sens-attendus.json' with { type: 'json' };
import { type SchemaColonne, schemaDe } from './lecture.js';
import { createListe, libelleDe, lireUn } from './liste-fermee.js';

export const codesSens = ['hausse', 'baisse', 'stabilite'] as const;
export type SensAttendu = (typeof codesSens)[number];

const liste = createListe(codesSens, donnees);

export const sensAttendu: SchemaColonne<SensAttendu> = schemaDe((contenu) => lireUn(liste, contenu, 'le sens attendu'));

/** The printed label. */
export function libelleSens(code: SensAttendu): string {
  return libelleDe(liste, code);
}
