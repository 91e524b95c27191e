import type { Equipement } from '../../dossier/feuilles/offre.js';
import type { TypeOffre } from '../../dossier/valeurs/types-offre.js';

/** Crèche familiale counts as collective: the code lists it among the établissements et services (L. 214-1-1, I, 2°). */
const collectifs: ReadonlySet<TypeOffre> = new Set<TypeOffre>([
  'eaje-psu',
  'micro-creche-psu',
  'micro-creche-paje',
  'creche-familiale',
  'jardin-enfants',
]);
const individuels: ReadonlySet<TypeOffre> = new Set<TypeOffre>(['assistants-maternels', 'mam', 'garde-domicile']);
const services: ReadonlySet<TypeOffre> = new Set<TypeOffre>(['rpe', 'laep', 'guichet-unique', 'ludotheque']);

const familles = { collectif: collectifs, individuel: individuels, service: services } as const;

export function isDe(famille: keyof typeof familles, { type }: Pick<Equipement, 'type'>): boolean {
  return type !== undefined && familles[famille].has(type.valeur);
}

/** Places today, or at the start when today's are not given. */
export function placesDe({ placesAujourdhui, placesDebut }: Equipement) {
  return placesAujourdhui ?? placesDebut;
}
