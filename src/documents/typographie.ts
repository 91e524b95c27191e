import { debutsEtrangers, splitMorceaux } from './morceaux.js';

const insecable = '\u00a0';
const fine = '\u202f';

/**
 * French spacing: a non-breaking space inside guillemets and before « : » and « % », a narrow one before « ; », « ! », « ? »,
 * and before « € » and « ° » units. Only a space that already stands there changes; no character is added.
 */
export function insecables(texte: string): string {
  return texte
    .replace(/« /g, `«${insecable}`)
    .replace(/ »/g, `${insecable}»`)
    .replace(/ (?=[;!?](?:\s|$|[)»…\u00a0]))/g, fine)
    .replace(/ (?=[:%€](?:\s|$|[).,;»\u00a0\u202f]))/g, insecable)
    .replace(/\b(art\.|article|articles|n°|D\.|L\.|R\.|p\.) (?=[\dLDR])/g, `$1${insecable}`)
    .replace(/(\d) (?=(?:ans|mois|jours|habitants|places|ETP|k€|M€|h)\b)/g, `$1${insecable}`);
}

/**
 * A template's own text, made ready for print: its layout white space becomes single spaces, its spacing French.
 * What stands in `{{…}}` and in tags is left alone: data is never touched.
 */
export function prepareGabarit(source: string): string {
  return splitMorceaux(source, debutsEtrangers)
    .map((morceau, rang) => (rang % 2 === 1 ? morceau : insecables(morceau.replace(/[ \t\r\n]+/g, ' '))))
    .join('');
}

/** The text as a sentence begins. */
export function capitalize(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;
}

/** The text as it stands inside a sentence: « Bilan final » gives « bilan final ». */
export function decapitalize(texte: string): string {
  return `${texte.charAt(0).toLowerCase()}${texte.slice(1)}`;
}
