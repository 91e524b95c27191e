/** What the 91 signs are worth: every printable one of ASCII, in order, but `&`, `<` and `>`, which HTML would read. */
const valeurs = Uint8Array.from(
  { length: 127 },
  (_, signe) => signe - 33 - Number(signe > 38) - Number(signe > 60) - Number(signe > 62),
);

/**
 * The bytes of a text in base 91: two signs hold 13 bits, since 91 × 91 is over 2¹³, where base 64 has them hold 12. A last sign
 * alone holds 6.
 */
export function decodeBase91(texte: string): Uint8Array<ArrayBuffer> {
  const paires = texte.length >> 1;
  const octets = new Uint8Array((paires * 13 + (texte.length % 2) * 6) >> 3);
  let bits = 0;
  let tenus = 0;
  let place = 0;
  const garder = (valeur: number, nombre: number) => {
    bits = (bits << nombre) | valeur;
    for (tenus += nombre; tenus >= 8; place += 1) {
      tenus -= 8;
      octets[place] = bits >> tenus;
    }
    bits &= (1 << tenus) - 1;
  };
  const valeurDe = (rang: number) => valeurs[texte.charCodeAt(rang)] ?? 0;
  for (let paire = 0; paire < paires; paire += 1) garder(valeurDe(2 * paire) * 91 + valeurDe(2 * paire + 1), 13);
  if (texte.length % 2 === 1) garder(valeurDe(texte.length - 1), 6);
  return octets;
}
