import type { Chiffre } from './chiffre.js';

/** The capacity of a territory and its children, of one year. */
interface Capacite {
  readonly places: number | null | undefined;
  readonly enfants: number | null | undefined;
}

export const chiffresDeTaux = {
  pour100: {
    nom: 'Places pour 100 enfants de moins de 3 ans',
    unite: 'places pour 100 enfants',
    definition:
      'la capacité théorique d’accueil d’un territoire, tous modes d’accueil et école comprise, rapportée à ses enfants de moins de 3 ans de la même année ; recalculée, jamais moyennée',
    compute: ({ places, enfants }) => placesPour100(places, enfants),
  },
} as const satisfies Readonly<Record<string, Chiffre<Capacite>>>;

/**
 * Places for 100 children under three, to one decimal: recomputed from the places and the children of one year, never
 * averaged. Null when one of the two is missing, or when there is no child.
 */
export function placesPour100(places: number | null | undefined, enfants: number | null | undefined): number | null {
  if (places == null || enfants == null || enfants <= 0) return null;
  return Math.round((places / enfants) * 1000) / 10;
}
