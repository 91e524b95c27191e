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

/**
 * The columns of ours whose known headers are spelt most like this one, the closest first.
 * @param seuil what their score must reach
 */
export function findProches(entete: string, synonymes: Synonymes, seuil = seuilDouteux): readonly Proche[] {
  const normal = normalize(entete);
  if (normal.length < 4) return [];
  const cherche = titreOf(normal);
  const scores = new Map<string, number>();
  for (const { cle, titre } of connusDe(synonymes)) {
    const score = compare(cherche, titre, seuil);
    if (score >= seuil && score > (scores.get(cle) ?? 0)) scores.set(cle, score);
  }
  return [...scores].map(([cle, score]) => ({ cle, score })).sort((a, b) => b.score - a.score);
}

/** A normalised header, and what it is compared by. */
interface Titre {
  readonly texte: string;
  readonly chiffres: string;
  readonly mots: readonly string[];
}

/** A known header, and the column of ours that it names. */
interface TitreConnu {
  readonly cle: string;
  readonly titre: Titre;
}

const dejaConnus = new WeakMap<Synonymes, readonly TitreConnu[]>();

function connusDe(synonymes: Synonymes): readonly TitreConnu[] {
  const deja = dejaConnus.get(synonymes);
  if (deja) return deja;
  const connus = [...synonymes].flatMap(([texte, [cle]]) =>
    cle === undefined || cle === clePeriode ? [] : [{ cle, titre: titreOf(texte) }],
  );
  dejaConnus.set(synonymes, connus);
  return connus;
}

function titreOf(texte: string): Titre {
  return { texte, chiffres: chiffresDe(texte), mots: motsDe(texte) };
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
  const [proche] = titre.length > longueurMax ? [] : findProches(titre, synonymes, seuilDevine);
  return proche ? [proche.cle] : undefined;
}

/** How alike two normalised headers are, by their letters or by their words, whichever says more. Different figures: not alike. */
export function ressemblance(a: string, b: string): number {
  return compare(titreOf(a), titreOf(b), 0);
}

/** @param seuil below it the score does not matter: what surely stays below is not computed */
function compare(a: Titre, b: Titre, seuil: number): number {
  if (a.texte === b.texte) return 1;
  if (a.chiffres !== b.chiffres) return 0;
  return Math.max(lettresCommunes(a.texte, b.texte, Math.max(lettresMin, seuil)), parMots(a.mots, b.mots, seuil));
}

/** At least the letters by which one is longer differ. */
function lettresCommunes(a: string, b: string, seuil: number): number {
  const longueur = Math.max(a.length, b.length, 1);
  if (1 - Math.abs(a.length - b.length) / longueur < seuil) return 0;
  const communes = Math.min(lettresMax, 1 - distance(a, b) / longueur);
  return communes < lettresMin ? 0 : communes;
}

/** At best all the words of the shorter one are in the other. */
function parMots(a: readonly string[], b: readonly string[], seuil: number): number {
  const somme = a.length + b.length;
  if (somme === 0 || (0.95 * 2 * Math.min(a.length, b.length)) / somme < seuil) return 0;
  return 0.95 * motsCommuns(a, b);
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
