/**
 * Text made comparable: lower case, no accents, punctuation and line breaks as single spaces, inclusive endings
 * (« ·e », « (e) », « .e ») dropped. « Élu·e référent·e » and « ELU REFERENT » become the same.
 */
export function normalize(texte: string): string {
  return texte
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})[·•.](?:e?s?|ne|se|trice|rice|ive)(?=$|[^\p{L}])/gu, '')
    .replace(/\((?:e|s|es|ne|trice)\)/g, '')
    .replace(/[^\p{L}\p{N}%<>+]+/gu, ' ')
    .trim();
}
