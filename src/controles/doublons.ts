/** Groups of rows that share a key, two at least; a row without a key is in none. */
export function findDoublons<T>(
  lignes: readonly T[],
  keyOf: (ligne: T) => string | undefined,
): readonly (readonly T[])[] {
  const groupes = new Map<string, T[]>();
  for (const ligne of lignes) {
    const cle = keyOf(ligne);
    if (cle !== undefined) groupes.set(cle, [...(groupes.get(cle) ?? []), ligne]);
  }
  return [...groupes.values()].filter((groupe) => groupe.length > 1);
}
