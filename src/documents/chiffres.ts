/** The sum of what is known. Null when nothing is, which is not zero. */
export function sumOf(valeurs: readonly (number | null | undefined)[]): number | null {
  const connues = valeurs.flatMap((valeur) => valeur ?? []);
  return connues.length === 0 ? null : connues.reduce((somme, valeur) => somme + valeur, 0);
}

/**
 * Places for 100 children under three, to one decimal: recomputed from the places and the children of one year, never
 * averaged. Null when one of the two is missing, or when there is no child.
 */
export function placesPour100(places: number | null | undefined, enfants: number | null | undefined): number | null {
  if (places == null || enfants == null || enfants <= 0) return null;
  return Math.round((places / enfants) * 1000) / 10;
}
