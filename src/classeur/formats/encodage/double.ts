import { type Jeu, jeux } from './jeux.js';
import { noteDe } from './plausibilite.js';
import { suiteAt } from './suites.js';

/** What sequences of UTF-8 begin with, once read in another set: « Ã© », « â€™ », « √© », « ├® », « Ô ». */
const indices = /[ÂÃâÅïð√¬‚≈Ô├┬┼´][\u0080-\uffff]/;
/** A text is seldom spoilt more than twice. */
const passesMax = 3;

/**
 * Gives back the accents of a text in UTF-8 that was once read in another set and written again: « RÃ©alisÃ©e ». The letters
 * that were not spoilt are left as they are.
 */
export function repair(texte: string): { readonly texte: string; readonly remarque: string | null } {
  let repare = texte;
  for (let passe = 0; passe < passesMax && indices.test(repare); passe += 1) {
    const avant = repare;
    const essais = jeux.map((jeu) => undo(avant, jeu)).map((lu) => ({ lu, note: noteDe(lu) }));
    const meilleur = essais.sort((a, b) => b.note - a.note)[0];
    if (!meilleur || meilleur.note <= noteDe(avant)) break;
    repare = meilleur.lu;
  }
  return {
    texte: repare,
    remarque:
      repare === texte
        ? null
        : 'Les accents de ce fichier avaient été abîmés par une conversion (« Ã© » pour « é ») : ils ont été rétablis, relisez-en quelques-uns.',
  };
}

/** The letters of a text whose bytes in a set are the sequence of a letter in UTF-8 become that letter. */
function undo(texte: string, jeu: Jeu): string {
  const octets = new Map(jeu.hauts.flatMap((signe, rang) => (signe === '�' ? [] : [[signe, rang + 0x80] as const])));
  const octetAt = (place: number) => {
    const signe = texte[place] ?? '';
    const code = signe.charCodeAt(0);
    // Programs that took it for Latin-1 left the bytes 0x80 to 0x9F as they were.
    return octets.get(signe) ?? (code >= 0x80 && code <= 0x9f ? code : -1);
  };
  const morceaux: string[] = [];
  let debut = 0;
  for (let rang = 0; rang < texte.length; rang += 1) {
    if (texte.charCodeAt(rang) < 0x80) continue;
    const suite = suiteAt(octetAt, rang);
    if (!suite) continue;
    morceaux.push(texte.slice(debut, rang), suite.lettre);
    rang += suite.longueur - 1;
    debut = rang + 1;
  }
  return morceaux.join('') + texte.slice(debut);
}
