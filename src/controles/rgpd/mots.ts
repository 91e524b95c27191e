import { normalize } from '../../dossier/valeurs/normalisation.js';

/** A word of a text, or a number, with what stands between it and the one before. */
export interface Mot {
  /** As typed, without an elided article: « d’Inès » gives « Inès ». */
  readonly mot: string;
  /** Without accents, in lower case. */
  readonly forme: string;
  /** What separates it from the word before: « , », « d’ », a space… */
  readonly avant: string;
  readonly debut: number;
  readonly capitale: boolean;
}

const motOuNombre = /\d{1,9}|(?:[\p{Lu}]\.-?){1,2}(?![\p{L}\d])|\p{L}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/gu;
const elide = /^(?:[dlnsmtjc]|qu|jusqu|lorsqu|puisqu)[’']/i;

/** The words of a text, in order. */
export function readMots(texte: string): readonly Mot[] {
  const mots: Mot[] = [];
  let fin = 0;
  for (const trouve of texte.matchAll(motOuNombre)) {
    const article = elide.exec(trouve[0])?.[0] ?? '';
    // « D’Ormesson » keeps its particle; « d’Inès » loses it.
    const coupe = /^\p{Lu}/u.test(article) && mots.length > 0 ? '' : article;
    const mot = trouve[0].slice(coupe.length);
    mots.push({
      mot,
      forme: normalize(mot),
      avant: texte.slice(fin, trouve.index) + coupe,
      debut: trouve.index + coupe.length,
      capitale: /^\p{Lu}/u.test(mot),
    });
    fin = trouve.index + trouve[0].length;
  }
  return mots;
}
