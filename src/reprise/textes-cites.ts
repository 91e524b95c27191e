import type { Visiteur } from '../xml/visite.js';

/** Enough of a text to be found again. */
const longueurMax = 300;

/** The text that stands below an element, at any depth, to be quoted: that of Word, of equations, of drawings. */
export function visitCitation(onLu: (texte: string) => void): Visiteur {
  let cite = '';
  const texte: Visiteur = {
    open: () => null,
    texte: (lu) => {
      if (cite.length < longueurMax) cite += lu;
    },
  };
  const dessous: Visiteur = {
    open: (nom) => {
      if (nom === 'w:t' || nom === 'm:t' || nom === 'a:t') return texte;
      if (nom === 'w:p' && cite !== '') cite += ' ';
      return nom === 'w:del' || nom === 'w:moveFrom' || nom === 'mc:Fallback' ? null : dessous;
    },
  };
  return { ...dessous, close: () => onLu(cite) };
}
