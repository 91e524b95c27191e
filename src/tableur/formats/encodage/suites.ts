/** One letter that several bytes write in UTF-8. */
export interface Suite {
  readonly lettre: string;
  /** How many bytes it takes. */
  readonly longueur: number;
}

/**
 * The letter that bytes write in UTF-8 from a place on, if it is one that a French text holds: elsewhere, two letters of another
 * set side by side make such a sequence by chance. Null when it is none.
 * @param octetAt the byte of a place, -1 when there is none
 */
export function suiteAt(octetAt: (place: number) => number, place: number): Suite | null {
  const premier = octetAt(place);
  const longueur = premier >= 0xc2 && premier <= 0xdf ? 2 : premier >> 4 === 0xe ? 3 : premier >> 3 === 0x1e ? 4 : 0;
  if (longueur === 0) return null;
  let code = premier & (0x7f >> longueur);
  for (let rang = 1; rang < longueur; rang += 1) {
    const octet = octetAt(place + rang);
    if (octet >> 6 !== 2) return null;
    code = (code << 6) | (octet & 0x3f);
  }
  return isConnue(code) ? { lettre: String.fromCodePoint(code), longueur } : null;
}

/** Letters and signs of Western Europe, what is left of them by a first conversion, accents that stand apart, typographic signs, arrows, ticks, emoji. */
const connues: readonly (readonly [debut: number, fin: number])[] = [
  [0x80, 0xff],
  [0x152, 0x153],
  [0x160, 0x161],
  [0x178, 0x178],
  [0x17d, 0x17e],
  [0x300, 0x30c],
  [0x327, 0x328],
  [0x2009, 0x2bff],
  [0xfb00, 0xfb06],
  [0xfeff, 0xfeff],
  [0x1f300, 0x1faff],
];

function isConnue(code: number): boolean {
  return connues.some(([debut, fin]) => code >= debut && code <= fin);
}
