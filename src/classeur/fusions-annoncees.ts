/**
 * Counts the cells that a sheet's XML says are merged, as its bytes come in: the spreadsheet library creates each one,
 * and a merge over a whole sheet would cost it gigabytes. Only the text around the word is decoded.
 * @returns a function that takes the next bytes and gives the count so far
 */
export function countFusions(): (morceau: Uint8Array) => number {
  const decodeur = new TextDecoder('latin1');
  let reste = '';
  let total = 0;
  return (morceau) => {
    if (!reste.includes('merge') && !hasMerge(morceau)) {
      reste = decodeur.decode(morceau.subarray(-recouvrement));
      return total;
    }
    const texte = reste + decodeur.decode(morceau);
    let fin = 0;
    for (const fusion of texte.matchAll(
      /<(?:\w+:)?mergeCell\s[^>]*?ref="\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)"[^>]*>/g,
    )) {
      const [tout, gauche = '', haut, droite = '', bas] = fusion;
      total += (rangOf(droite) - rangOf(gauche) + 1) * (Number(bas) - Number(haut) + 1);
      fin = fusion.index + tout.length;
    }
    reste = texte.slice(Math.max(fin, texte.length - recouvrement));
    return total;
  };
}

/** An element may begin in one piece and end in the next. */
const recouvrement = 200;

/** Whether the bytes hold « merge » or may begin it at their end: looked for as bytes, a hundred times quicker than as text. */
function hasMerge(octets: Uint8Array): boolean {
  for (let rang = octets.indexOf(0x6d); rang !== -1; rang = octets.indexOf(0x6d, rang + 1)) {
    if (rang + 5 > octets.length) return true;
    if (
      octets[rang + 1] === 0x65 &&
      octets[rang + 2] === 0x72 &&
      octets[rang + 3] === 0x67 &&
      octets[rang + 4] === 0x65
    )
      return true;
  }
  return false;
}

function rangOf(lettres: string): number {
  return [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0);
}
