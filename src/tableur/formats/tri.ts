type ParLigne<T> = ReadonlyMap<number, Map<number, T>>;

/** By row then column: nothing makes a program write them in order. Rows that hold nothing are left out. */
export function sortParLigne<T>(parLigne: ParLigne<T>): Map<number, Map<number, T>> {
  const lignes = [...parLigne].filter(([, cellules]) => cellules.size > 0);
  return new Map(byRang(lignes).map(([ligne, cellules]) => [ligne, sortCellules(cellules)]));
}

function sortCellules<T>(cellules: Map<number, T>): Map<number, T> {
  let avant = 0;
  for (const colonne of cellules.keys()) {
    if (colonne < avant) return new Map(byRang([...cellules]));
    avant = colonne;
  }
  return cellules;
}

function byRang<T>(entrees: (readonly [number, T])[]): (readonly [number, T])[] {
  return entrees.sort(([gauche], [droite]) => gauche - droite);
}
