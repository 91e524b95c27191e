/** The elements that share a key, in the order in which each key is first met. */
export function groupBy<T>(elements: readonly T[], cleOf: (element: T) => string): readonly (readonly [T, ...T[]])[] {
  const groupes = new Map<string, [T, ...T[]]>();
  for (const element of elements) {
    const cle = cleOf(element);
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(element);
    else groupes.set(cle, [element]);
  }
  return [...groupes.values()];
}
