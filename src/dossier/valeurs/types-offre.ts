import donnees from '../../../data/libelles/types-offre.json' with { type: 'json' };
import { createListe, libelleDe, typeUn } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

export const codesOffre = [
  'eaje-psu',
  'micro-creche-psu',
  'micro-creche-paje',
  'creche-familiale',
  'jardin-enfants',
  'mam',
  'assistants-maternels',
  'garde-domicile',
  'rpe',
  'laep',
  'guichet-unique',
  'ludotheque',
  'ecole',
  'alsh',
  'autre',
] as const;
export type TypeOffre = (typeof codesOffre)[number];

const liste = createListe(codesOffre, donnees);

export const typeOffre: TypeColonne<TypeOffre> = typeUn(liste, 'le type d’offre');

/** The printed label. */
export function libelleOffre(code: TypeOffre): string {
  return libelleDe(liste, code);
}
