/** Makes something the first time that it is asked for, and gives the same ever after: what nobody asks for costs nothing. */
export function once<T>(make: () => T): () => T {
  let fait: { readonly valeur: T } | null = null;
  return () => {
    fait ??= { valeur: make() };
    return fait.valeur;
  };
}
