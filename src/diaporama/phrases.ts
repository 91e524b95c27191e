import { insecables } from '../documents/typographie.js';
import { splitLignes } from '../reprise/texte-canonique.js';

const fin = /[.!?…][\u00a0\u202f]?»?$/;
const debut = /^[\p{Lu}\p{N}«]/u;
/** Ends that close no sentence: « M. », « art. », an initial. */
const abreviation = /^[(«]?\u00a0?(?:[dl]’)?(?:MM?|Mme|art|cf|ex|p|n|vol|Ste?|\p{Lu})\.$/u;

/** The sentences of a text, each whole. */
export function splitPhrases(texte: string): readonly string[] {
  const mots = texte.split(' ').filter((mot) => mot !== '');
  const phrases: string[][] = [[]];
  for (const [rang, mot] of mots.entries()) {
    phrases.at(-1)?.push(mot);
    if (fin.test(mot) && !abreviation.test(mot) && debut.test(mots[rang + 1] ?? '')) phrases.push([]);
  }
  return phrases.map((phrase) => phrase.join(' ')).filter((phrase) => phrase !== '');
}

/** The points of a free text: an item of its lists is one, a sentence of its paragraphs is another. No line begins with a colon. */
export function pointsOf(texte: string): readonly string[] {
  return splitLignes(insecables(texte)).flatMap(({ texte: ligne, niveau }) =>
    niveau === null ? splitPhrases(ligne) : [ligne],
  );
}

/** The lines of a free text, without their dashes: what notes say. */
export function paragraphesOf(texte: string): readonly string[] {
  return splitLignes(texte).map(({ texte: ligne }) => ligne);
}
