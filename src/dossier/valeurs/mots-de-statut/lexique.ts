import donnees from '../../../../data/libelles/mots-de-statut.json' with { type: 'json' };
import { normalize } from '../normalisation.js';
import { readSousPeriode } from '../periodes/lire-periode.js';
import { opensDate } from '../periodes/mots.js';
import { listeStatuts, type Statut, statuts } from './codes.js';

/** What a few words of a status cell bring. */
export type Sens =
  | { readonly genre: 'statut'; readonly statut: Statut; readonly mots: string }
  /** A wording that leans to a status without saying it: « en projet ». */
  | { readonly genre: 'penche'; readonly statut: Statut }
  | { readonly genre: 'ambigu'; readonly nie: boolean }
  | { readonly genre: 'a-preciser' | 'neutre' | 'date' | 'cause' | 'reserve' | 'negation' }
  /** What may be in progress without the action being so: « en cours de réflexion ». */
  | { readonly genre: 'douteux' }
  /** A noun of work, that « en cours » may follow or precede: « recrutement en cours ». */
  | { readonly genre: 'ouvrage' }
  | { readonly genre: 'inconnu' };

/** Words of a text, without accents, plurals or feminine « -ée »: « Action(s) terminées » → « action », « termine ». */
export function motsOf(texte: string): readonly string[] {
  return normalize(texte)
    .split(' ')
    .filter((mot) => mot !== '')
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '').replace(/ee$/, 'e') : mot));
}

const cle = (texte: string) => motsOf(texte).join(' ');

const lexique: ReadonlyMap<string, Sens> = new Map<string, Sens>([
  ...entrees(donnees.enCoursDe, () => ({ genre: 'ouvrage' })),
  ...entrees(donnees.enCoursDouteux, () => ({ genre: 'douteux' })),
  ...entrees(donnees.neutres, () => ({ genre: 'neutre' })),
  ...entrees(donnees.causes, () => ({ genre: 'cause' })),
  ...entrees(donnees.reserves, () => ({ genre: 'reserve' })),
  ...entrees(donnees.negations, () => ({ genre: 'negation' })),
  ...entrees(donnees.aPreciser, () => ({ genre: 'a-preciser' })),
  // Two people would read these differently: not yet, or never? good, or done? Late is no status: it is computed.
  ...donnees.ambigus.map((mots) => [cle(mots), { genre: 'ambigu', nie: /^(?:non|pas) /.test(mots) }] as const),
  ...donnees.approches.flatMap(({ code, mots }) => {
    const statut = statuts.find((connu) => connu === code);
    return statut ? entrees(mots, () => ({ genre: 'penche', statut })) : [];
  }),
  ...[...listeStatuts.codes].map(
    ([texte, statut]) => [cle(texte), { genre: 'statut', statut, mots: cle(texte) }] as const,
  ),
]);

const longueurMaximale = 6;

/** The senses of a text, its longest known phrases first from the left; numbers and months that make a date are one date. */
export function readSens(texte: string): readonly Sens[] {
  const mots = motsOf(texte);
  const sens: Sens[] = [];
  for (let rang = 0; rang < mots.length; ) {
    const [trouve, longueur] = sensAt(mots, rang);
    sens.push(trouve);
    rang += longueur;
  }
  return sens;
}

/** A known wording, else a date, else the little words, each as long as can be. */
function sensAt(mots: readonly string[], rang: number): readonly [Sens, number] {
  const connu = longest(mots, rang, (phrase) => lexique.get(phrase));
  if (connu && porteurs.has(connu[0].genre)) return connu;
  const date = opensDate(mots[rang] ?? '') ? longest(mots, rang, dateOf) : null;
  return date ?? connu ?? [{ genre: 'inconnu' }, 1];
}

const porteurs: ReadonlySet<Sens['genre']> = new Set(['statut', 'penche', 'ambigu', 'a-preciser']);

function longest(
  mots: readonly string[],
  rang: number,
  lire: (phrase: string) => Sens | undefined,
): readonly [Sens, number] | null {
  for (let longueur = Math.min(longueurMaximale, mots.length - rang); longueur > 0; longueur -= 1) {
    const sens = lire(mots.slice(rang, rang + longueur).join(' '));
    if (sens) return [sens, longueur];
  }
  return null;
}

/** « 12 03 2027 », « fin 2027 », « t2 », « sept »: a date, or the part of one; a lone figure is none. */
function dateOf(phrase: string): Sens | undefined {
  return readSousPeriode(phrase, 2027) === null ? undefined : { genre: 'date' };
}

function entrees(mots: readonly string[], sens: () => Sens): readonly (readonly [string, Sens])[] {
  return mots.map((mot) => [cle(mot), sens()] as const);
}
