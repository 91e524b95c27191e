/**
 * A text as a cell of Excel holds it: the characters that XML has no place for as a code (« _x0001_ »), and what would be
 * read as such a code so that it reads as it stands. Without it, one of them makes the whole workbook unreadable.
 */
export function encodeTexte(texte: string): string {
  return (
    texte
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, codeOf)
  );
}

/** The text of a cell of Excel, its codes as the characters that they stand for. */
export function decodeTexte(texte: string): string {
  return texte.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function codeOf(caractere: string): string {
  return `_x${caractere.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
