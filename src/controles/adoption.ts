import type { Valeur } from '../dossier/origine.js';
import type { Contexte } from './contexte.js';

/** The date of adoption of the CTG, and what gave it. */
export interface Adoption {
  readonly date: Valeur<string>;
  readonly acte: 'deliberation' | 'signature';
}

/**
 * When the CTG was adopted: by the délibération, more surely than by the signature; by the first of several. Null when neither is
 * known.
 */
export function adoptionDe({ communes, convention }: Pick<Contexte, 'communes' | 'convention'>): Adoption | null {
  const [premiere] = communes
    .flatMap(({ deliberation }) => deliberation ?? [])
    .toSorted((a, b) => (a.valeur < b.valeur ? -1 : 1));
  if (premiere) return { date: premiere, acte: 'deliberation' };
  return convention?.signature ? { date: convention.signature, acte: 'signature' } : null;
}
