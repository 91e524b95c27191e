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
    const extrait = extraire(repare);
    const essais = jeux.map((jeu) => ({ jeu, note: noteDe(undo(extrait, jeu)) }));
    const meilleur = essais.sort((a, b) => b.note - a.note)[0];
    if (!meilleur || meilleur.note <= noteDe(extrait)) break;
    repare = undo(repare, meilleur.jeu);
  }
  return {
    texte: repare,
    remarque:
      repare === texte
        ? null
        : 'Les accents de ce fichier avaient été abîmés par une conversion (« Ã© » pour « é ») : ils ont été rétablis, relisez-en quelques-uns.',
  };
}

/** Enough letters to tell what was done to them. */
const extraitMax = 200_000;

/** The lines that may have been spoilt. */
function extraire(texte: string): string {
  const extraites: string[] = [];
  let longueur = 0;
  for (let debut = 0; debut < texte.length && longueur < extraitMax; ) {
    const saut = texte.indexOf('\n', debut);
    const fin = Math.min(saut < 0 ? texte.length : saut + 1, debut + extraitMax);
    const ligne = texte.slice(debut, fin);
    if (indices.test(ligne)) {
      extraites.push(ligne);
      longueur += ligne.length;
    }
    debut = fin;
  }
  return extraites.join('');
}

/** The letters of a text whose bytes in a set are the sequence of a letter in UTF-8 become that letter. */
function undo(texte: string, jeu: Jeu): string {
  const octets = new Map(
    jeu.hauts.flatMap((signe, rang) => (signe === '�' ? [] : [[signe.charCodeAt(0), rang + 0x80] as const])),
  );
  const octetAt = (place: number) => {
    const code = texte.charCodeAt(place);
    // Programs that took it for Latin-1 left the bytes 0x80 to 0x9F as they were.
    return octets.get(code) ?? (code >= 0x80 && code <= 0x9f ? code : -1);
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
