import { distance } from 'fastest-levenshtein';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { clePeriode, type Synonymes } from '../synonymes.js';

/** A column of ours that a header may mean, and how close its spelling is: 0 to 1. */
export interface Proche {
  readonly cle: string;
  readonly score: number;
}

/** From here on, the spelling is so close that the column is read so, and said. */
export const seuilDevine = 0.85;
/** From here on, the words are the same, but for small ones and plurals: nobody would doubt. */
export const seuilSur = 0.95;
/** From here on, it is worth asking a person. */
export const seuilDouteux = 0.5;

/** Below, two words that share half of their letters by chance would look alike. */
const lettresMin = 0.7;
/** A letter mistyped is never sure, however long the header. */
const lettresMax = 0.94;

/** No header is so long. */
const longueurMax = 60;

/** Words that carry no meaning of their own in a header. */
const motsVides: ReadonlySet<string> = new Set(
  'de du des d la le les l en a au aux et ou par pour sur un une'.split(' '),
);

/** The columns of ours whose known headers are spelt most like this one, the closest first. */
export function findProches(entete: string, synonymes: Synonymes): readonly Proche[] {
  const cherche = normalize(entete);
  if (cherche.length < 4) return [];
  const scores = new Map<string, number>();
  for (const [connu, candidats] of synonymes) {
    const cle = candidats[0];
    if (cle === undefined || cle === clePeriode) continue;
    const score = ressemblance(cherche, connu);
    if (score >= seuilDouteux && score > (scores.get(cle) ?? 0)) scores.set(cle, score);
  }
  return [...scores].map(([cle, score]) => ({ cle, score })).sort((a, b) => b.score - a.score);
}

/** What header texts may mean, by normalised text. */
export type Titres = Pick<Synonymes, 'get'>;

/** The known headers, and those of a very close spelling. Each text is looked at once: a sheet repeats its own. */
export function withProches(synonymes: Synonymes): Titres {
  const vus = new Map<string, readonly string[] | undefined>();
  return {
    get(titre) {
      if (!vus.has(titre)) vus.set(titre, synonymes.get(titre) ?? cleDevinee(titre, synonymes));
      return vus.get(titre);
    },
  };
}

function cleDevinee(titre: string, synonymes: Synonymes): readonly string[] | undefined {
  const [proche] = titre.length > longueurMax ? [] : findProches(titre, synonymes);
  return proche && proche.score >= seuilDevine ? [proche.cle] : undefined;
}

/** How alike two normalised headers are, by their letters or by their words, whichever says more. Different figures: not alike. */
export function ressemblance(a: string, b: string): number {
  if (a === b) return 1;
  if (chiffresDe(a) !== chiffresDe(b)) return 0;
  const lettres = Math.min(lettresMax, 1 - distance(a, b) / Math.max(a.length, b.length, 1));
  return Math.max(lettres < lettresMin ? 0 : lettres, 0.95 * motsCommuns(motsDe(a), motsDe(b)));
}

function chiffresDe(texte: string): string {
  return texte.replace(/\D+/g, ' ').trim();
}

function motsDe(texte: string): readonly string[] {
  return texte.split(' ').filter((mot) => mot !== '' && !motsVides.has(mot));
}

function motsCommuns(a: readonly string[], b: readonly string[]): number {
  const reste = [...b];
  let communs = 0;
  for (const mot of a) {
    const [meilleur] = reste
      .map((autre, place) => ({ place, poids: poidsDe(mot, autre) }))
      .sort((x, y) => y.poids - x.poids);
    if (!meilleur || meilleur.poids === 0) continue;
    communs += meilleur.poids;
    reste.splice(meilleur.place, 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * communs) / (a.length + b.length);
}

/** A plural is the same word; a long word with one letter mistyped nearly is. */
function poidsDe(a: string, b: string): number {
  if (a.replace(/[sx]$/, '') === b.replace(/[sx]$/, '')) return 1;
  return Math.min(a.length, b.length) >= 6 && distance(a, b) <= 1 ? 0.9 : 0;
}
