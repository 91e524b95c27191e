import { distance } from 'fastest-levenshtein';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** Texts no longer than this are compared letter by letter, longer ones word by word. */
const longueurDUnTexteCourt = 200;
/** A number or one of these words changes what a text promises, however little of it changes. */
const decisifs = /\d+|\b(?:ne|n|pas|sans|aucun|aucune|non|plus|jamais|sauf|hors|ni)\b/g;

/** Words that link the others: one more or one less promises nothing else. */
const liaisons: ReadonlySet<string> = new Set(
  'a au aux ce ces cet cette d dans de des du en et l la le les leur leurs par pour que qui sa ses son sur un une'.split(
    ' ',
  ),
);
/** From this length on, a word with one letter changed is the same word misspelt; « six » and « dix » are two. */
const longueurDUneFaute = 5;
/** So many letters changed, added or dropped are a slip of the keyboard; more are another word. */
const lettresDUneFaute = 1;

/** How much two texts say the same, 0 to 1; 0 as soon as a number, a negation or any word that counts differs. */
export function proximite(avant: string, apres: string): number {
  const [a, b] = [normalize(avant), normalize(apres)];
  if (a === b) return 1;
  if (a.match(decisifs)?.join(' ') !== b.match(decisifs)?.join(' ')) return 0;
  if (!isMemesMots(a.split(' '), b.split(' '))) return 0;
  if (Math.max(a.length, b.length) <= longueurDUnTexteCourt)
    return 1 - distance(a, b) / Math.max(a.length, b.length, 1);
  const restants = new Map<string, number>();
  const [motsA, motsB] = [a.split(' '), b.split(' ')];
  for (const mot of motsA) restants.set(mot, (restants.get(mot) ?? 0) + 1);
  const communs = motsB.filter((mot) => {
    const reste = restants.get(mot) ?? 0;
    restants.set(mot, reste - 1);
    return reste > 0;
  });
  return (2 * communs.length) / (motsA.length + motsB.length);
}

/** Whether two texts have the same words, but for spelling and for those that link them: « ouvrir » is not « fermer ». */
function isMemesMots(a: readonly string[], b: readonly string[]): boolean {
  const [perdus, nouveaux] = [soustraire(a, b), soustraire(b, a)];
  return (
    perdus.length === nouveaux.length &&
    perdus.every((mot) => {
      const rang = nouveaux.findIndex((autre) => isFaute(mot, autre));
      if (rang >= 0) nouveaux.splice(rang, 1);
      return rang >= 0;
    })
  );
}

/** The words that count of a text, those of another taken away, as many times as it has them. */
function soustraire(mots: readonly string[], autres: readonly string[]): string[] {
  const restants = new Map<string, number>();
  for (const mot of autres) restants.set(mot, (restants.get(mot) ?? 0) + 1);
  return mots.filter((mot) => {
    const reste = restants.get(mot) ?? 0;
    restants.set(mot, reste - 1);
    return reste <= 0 && !liaisons.has(mot);
  });
}

function isFaute(mot: string, autre: string): boolean {
  return Math.min(mot.length, autre.length) >= longueurDUneFaute && distance(mot, autre) <= lettresDUneFaute;
}
