/**
 * Counts the cells that a sheet's XML says are merged, as its bytes come in: the spreadsheet library creates each one,
 * and a merge over a whole sheet would cost it gigabytes.
 * @returns a function that takes the next bytes and gives the count so far
 */
export function countFusions(): (morceau: Uint8Array) => number {
  const decodeur = new TextDecoder();
  let reste = '';
  let total = 0;
  return (morceau) => {
    const texte = reste + decodeur.decode(morceau, { stream: true });
    let fin = 0;
    for (const fusion of texte.matchAll(
      /<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)"[^>]*>/g,
    )) {
      const [tout, gauche = '', haut, droite = '', bas] = fusion;
      total += (rangOf(droite) - rangOf(gauche) + 1) * (Number(bas) - Number(haut) + 1);
      fin = fusion.index + tout.length;
    }
    reste = texte.slice(Math.max(fin, texte.length - 200));
    return total;
  };
}

function rangOf(lettres: string): number {
  return [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0);
}
