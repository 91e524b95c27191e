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
  for (const { 0: trouve, index } of texte.matchAll(motOuNombre)) {
    const article = trouve.includes("'") || trouve.includes('’') ? (elide.exec(trouve)?.[0] ?? '') : '';
    // « D’Ormesson » keeps its particle; « d’Inès » loses it.
    const coupe = article !== '' && isCapitale(article) && mots.length > 0 ? '' : article;
    mots.push(new MotLu(trouve.slice(coupe.length), texte.slice(fin, index) + coupe, index + coupe.length));
    fin = index + trouve.length;
  }
  return mots;
}

/** Most words are only looked at: what is costly of one is computed when it is asked for. */
class MotLu implements Mot {
  readonly capitale: boolean;
  #forme: string | null = null;

  constructor(
    readonly mot: string,
    readonly avant: string,
    readonly debut: number,
  ) {
    this.capitale = isCapitale(mot);
  }

  get forme(): string {
    this.#forme ??= normalize(this.mot);
    return this.#forme;
  }
}

function isCapitale(mot: string): boolean {
  const lettre = mot.charAt(0);
  return lettre !== lettre.toLowerCase();
}
