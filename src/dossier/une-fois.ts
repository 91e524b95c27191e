/** Makes something the first time that it is asked for, and gives the same ever after: what nobody asks for costs nothing. */
export function once<T>(make: () => T): () => T {
  let fait: { readonly valeur: T } | null = null;
  return () => {
    fait ??= { valeur: make() };
    return fait.valeur;
  };
}

/** So many answers are kept; then they are made anew, so that no workbook fills the memory. */
const tailleMemoire = 5_000;

/**
 * Works something out once for each text: titles, words and statuses come back sheet after sheet, row after row.
 * @param longueurMax a longer text seldom comes back: it is worked out each time
 */
export function oncePerText<T>(
  compute: (texte: string) => T,
  longueurMax = Number.POSITIVE_INFINITY,
): (texte: string) => T {
  const connus = new Map<string, T>();
  return (texte) => {
    const connu = connus.get(texte);
    if (connu !== undefined) return connu;
    const valeur = compute(texte);
    if (texte.length > longueurMax) return valeur;
    if (connus.size >= tailleMemoire) connus.clear();
    connus.set(texte, valeur);
    return valeur;
  };
}
