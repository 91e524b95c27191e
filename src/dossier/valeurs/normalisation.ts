import { oncePerText } from '../une-fois.js';

/** Headers, communes, zones and labels are compared again and again: short texts are computed once. */
const longueurRetenue = 60;

/**
 * Text made comparable: lower case, no accents, punctuation and line breaks as single spaces, inclusive endings
 * (« ·e », « (e) », « .e ») dropped. « Élu·e référent·e » and « ELU REFERENT » become the same.
 */
export const normalize: (texte: string) => string = oncePerText(computeNormal, longueurRetenue);

function computeNormal(texte: string): string {
  const minuscules = isAscii(texte) ? texte.toLowerCase() : withoutAccents(texte).toLowerCase();
  return withoutInclusif(minuscules)
    .replace(/[^\p{L}\p{N}%<>+]+/gu, ' ')
    .trim();
}

function isAscii(texte: string): boolean {
  for (let rang = 0; rang < texte.length; rang += 1) if (texte.charCodeAt(rang) > 0x7f) return false;
  return true;
}

function withoutAccents(texte: string): string {
  return texte.replaceAll('œ', 'oe').replaceAll('Œ', 'OE').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Few texts have such an ending: they are told by a character that it needs. */
function withoutInclusif(texte: string): string {
  if (!/[·•.(]/.test(texte)) return texte;
  return texte
    .replace(/(?<=\p{L})[·•.](?:e?s?|ne|se|trice|rice|ive)(?=$|[^\p{L}])/gu, '')
    .replace(/\((?:e|s|es|ne|trice)\)/g, '');
}
