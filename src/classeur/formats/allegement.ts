/** Sheets that are lighter than this are read as they are, in bytes once inflated. */
export const tailleALeger = 8 * 1024 * 1024;

/** A row of 16 384 formatted cells is lighter: what waits longer is no row, and is kept as it is. */
const attenteMax = 2 * 1024 * 1024;

/**
 * Drops from a sheet's XML, as its bytes come in, the cells and rows that hold nothing but a format: a column formatted
 * down to the last row may weigh hundreds of megabytes, and says nothing.
 * @returns a function that takes the next bytes (null: there are no more) and gives the bytes to keep
 */
export function createAllegeur(): (morceau: Uint8Array | null) => Uint8Array {
  const decodeur = new TextDecoder();
  const encodeur = new TextEncoder();
  let reste = '';
  let apresLignes = false;
  return (morceau) => {
    const nouveau = morceau ? decodeur.decode(morceau, { stream: true }) : decodeur.decode();
    if (apresLignes) return encodeur.encode(nouveau);
    const texte = reste + nouveau;
    apresLignes = texte.includes('sheetData>', Math.max(0, reste.length - 12)) && /<\/(?:\w+:)?sheetData>/.test(texte);
    // A row may begin in one piece and end in the next: it waits for its end.
    const debut = apresLignes || !morceau ? texte.length : debutDerniereLigne(texte);
    const coupure = texte.length - debut > attenteMax ? texte.length : debut;
    reste = texte.slice(coupure);
    return encodeur.encode(texte.slice(0, coupure).replace(celluleVide, '').replace(ligneVide, ''));
  };
}

/** Where the last row of the text begins; 0 when it holds none. */
function debutDerniereLigne(texte: string): number {
  const simple = Math.max(texte.lastIndexOf('<row '), texte.lastIndexOf('<row>'));
  const prefixe = Math.max(texte.lastIndexOf(':row '), texte.lastIndexOf(':row>'));
  return Math.max(0, simple, prefixe < 0 ? -1 : texte.lastIndexOf('<', prefixe));
}

const celluleVide = /<(?:\w+:)?c(?:\s[^>]*)?(?:\/>|><\/(?:\w+:)?c>)/g;
const ligneVide = /<(?:\w+:)?row(?:\s[^>]*)?(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
