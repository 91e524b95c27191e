import { splitLignes } from '../reprise/texte-canonique.js';

/** What a table has room for. */
const longueurMax = 200;

/**
 * The first sentence of a free text, on one line; a sentence that is too long stops at a word, with « … ».
 * @returns an empty text when there is none
 */
export function firstPhrase(texte: string): string {
  const ligne = splitLignes(texte)[0]?.texte ?? '';
  return shorten(ligne.slice(0, endOfPhrase(ligne)).trim());
}

/** Words that end with a full stop and no sentence. */
const abreviations = new Set([
  'm',
  'mm',
  'mme',
  'mmes',
  'mlle',
  'dr',
  'st',
  'ste',
  'art',
  'n',
  'p',
  'cf',
  'ex',
  'env',
  'etc',
  'av',
  'bd',
  'tél',
  'hab',
  'min',
  'max',
  'rdv',
]);

/** A sentence ends with its mark, before a space and what may begin another. */
function endOfPhrase(ligne: string): number {
  for (let rang = 0; rang < ligne.length; rang += 1) {
    const marque = ligne[rang] ?? '';
    if (!'.!?…'.includes(marque) || !isBlanc(ligne[rang + 1]) || !beginsPhrase(ligne.slice(rang + 1).trimStart()))
      continue;
    if (marque === '.' && isAbreviation(ligne.slice(0, rang))) continue;
    return rang + 1;
  }
  return ligne.length;
}

function isAbreviation(avant: string): boolean {
  const mot = avant.slice(Math.max(avant.lastIndexOf(' '), avant.lastIndexOf('\u00a0'), avant.lastIndexOf('(')) + 1);
  return abreviations.has(mot.toLowerCase()) || /^\p{Lu}$/u.test(mot);
}

function isBlanc(caractere: string | undefined): boolean {
  return caractere === ' ' || caractere === '\u00a0' || caractere === '\u202f' || caractere === '\t';
}

function beginsPhrase(suite: string): boolean {
  return /^[\p{Lu}\p{N}«"“(–-]/u.test(suite);
}

function shorten(phrase: string): string {
  const mots = phrase.endsWith(' :') || phrase.endsWith('\u00a0:') ? `${phrase.slice(0, -2)}…` : phrase;
  const caracteres = [...mots];
  if (caracteres.length <= longueurMax) return mots;
  const debut = caracteres.slice(0, longueurMax).join('');
  const coupe = debut.lastIndexOf(' ');
  return `${(coupe > 0 ? debut.slice(0, coupe) : debut).replace(/[,;:]$/, '').trimEnd()}…`;
}
