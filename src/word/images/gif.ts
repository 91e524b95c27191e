/** Whether a GIF goes to its end: its blocks are stepped over, none is decoded. */
export function isGifEntier(octets: Uint8Array): boolean {
  let rang = 13 + paletteOf(octets[10] ?? 0);
  while (rang < octets.length) {
    const bloc = octets[rang];
    if (bloc === 0x3b) return true;
    if (bloc === 0x21) rang = endOfBlocs(octets, rang + 2);
    else if (bloc === 0x2c) rang = endOfBlocs(octets, rang + 11 + paletteOf(octets[rang + 9] ?? 0));
    else return false;
  }
  return false;
}

/** Bytes of the palette that a byte of flags announces. */
function paletteOf(drapeaux: number): number {
  return drapeaux & 0x80 ? 3 * 2 ** ((drapeaux & 7) + 1) : 0;
}

/** Where a series of sub-blocks ends, its empty one read. */
function endOfBlocs(octets: Uint8Array, debut: number): number {
  let rang = debut;
  while (rang < octets.length) {
    const longueur = octets[rang] ?? 0;
    rang += longueur + 1;
    if (longueur === 0) return rang;
  }
  return rang;
}
