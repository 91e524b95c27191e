/** The signs of the bytes 0x80 to 0x9F; a space where Windows-1252 has none. */
const signes = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node 20 decodes Windows-1252 as Latin-1, whose apostrophes and euro signs are lost: those bytes are read here. */
export function decodeWindows1252(octets: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(octets);
  return latin.replace(/[\u0080-\u009f]/g, (lettre) => {
    const signe = signes[lettre.charCodeAt(0) - 0x80];
    return signe === undefined || signe === ' ' ? lettre : signe;
  });
}
