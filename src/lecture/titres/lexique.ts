import actions from '../../../data/titres/actions.json' with { type: 'json' };
import appreciations from '../../../data/titres/appreciations.json' with { type: 'json' };
import avenants from '../../../data/titres/avenants.json' with { type: 'json' };
import avis from '../../../data/titres/avis.json' with { type: 'json' };
import besoins from '../../../data/titres/besoins.json' with { type: 'json' };
import communes from '../../../data/titres/communes.json' with { type: 'json' };
import convention from '../../../data/titres/convention.json' with { type: 'json' };
import emplois from '../../../data/titres/emplois.json' with { type: 'json' };
import indicateurs from '../../../data/titres/indicateurs.json' with { type: 'json' };
import instances from '../../../data/titres/instances.json' with { type: 'json' };
import mesures from '../../../data/titres/mesures.json' with { type: 'json' };
import motsCommuns from '../../../data/titres/mots.json' with { type: 'json' };
import moyens from '../../../data/titres/moyens.json' with { type: 'json' };
import offre from '../../../data/titres/offre.json' with { type: 'json' };
import operations from '../../../data/titres/operations.json' with { type: 'json' };
import questions from '../../../data/titres/questions.json' with { type: 'json' };
import redaction from '../../../data/titres/redaction.json' with { type: 'json' };
import reponses from '../../../data/titres/reponses.json' with { type: 'json' };
import schema from '../../../data/titres/schema.json' with { type: 'json' };
import zones from '../../../data/titres/zones.json' with { type: 'json' };
import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { motsDesTitres, motsDuTitre, premieresRacines } from './mots.js';

/** How a column may be called, as data: one entry of `data/titres/<feuille>.json`. */
export interface EntreeDeTitres {
  /** Phrases that name the column; a longer one wins over a shorter one. « AAAA » is any date. */
  readonly tetes: readonly string[];
  /** Phrases that name it only when the title says nothing else. */
  readonly seuls?: readonly string[];
  /** Phrases that may name it: never sure. */
  readonly doutes?: readonly string[];
  /** Words that may stand around a head and keep its meaning. */
  readonly complements?: readonly string[];
  /** Words that make the title something else. */
  readonly sans?: readonly string[];
  /** A bare figure makes it a value, not a title: « FA 4 », « Axe 2 ». */
  readonly sansChiffre?: boolean;
  /** Titles that must be read as this column: they are tests. */
  readonly exemples?: readonly string[];
  /** Titles that must not be: they are tests too. */
  readonly contreExemples?: readonly string[];
}

/** A word of a head; `racine` null: any date or year. */
export interface MotDeTete {
  readonly texte: string;
  readonly racine: string | null;
  readonly coordonne: boolean;
}

/** A head, ready to be looked for. */
export interface Tete {
  readonly texte: string;
  readonly mots: readonly MotDeTete[];
  readonly force: 'tete' | 'seule' | 'doute';
}

/** A column and all that may name it, ready to be looked for. */
export interface EntreeDeLexique {
  readonly cle: string;
  readonly complements: ReadonlySet<string>;
  readonly sans: Phrases;
  readonly sansChiffre: boolean;
  /** Figures are part of its heads (« 0-3 ans »): others say something else. */
  readonly chiffree: boolean;
  /** Our own label, normalised. */
  readonly libelle: string;
}

/** Phrases, each as its words, by its first one. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A head and the column that it may name. */
export interface TeteDeColonne {
  readonly entree: EntreeDeLexique;
  readonly tete: Tete;
}

/** The columns of a sheet, and their heads by their first word: a title is compared with few of them. */
export interface Lexique {
  readonly entrees: readonly EntreeDeLexique[];
  readonly tetesEn: (racine: string) => readonly TeteDeColonne[];
}

/** « Cible AAAA » stands for « Cible 2030 » as for « Cible au 31/12/2030 ». */
const touteDate = 'aaaa';

const donnees: Readonly<Record<CleFeuille, Readonly<Record<string, EntreeDeTitres>>>> = {
  actions,
  appreciations,
  avenants,
  besoins,
  avis,
  communes,
  convention,
  emplois,
  indicateurs,
  instances,
  mesures,
  moyens,
  offre,
  operations,
  questions,
  redaction,
  reponses,
  schema,
  zones,
};

/** The data as written, for whoever checks or lists it. */
export const donneesDeTitres = donnees;

/** Words that any title may carry without meaning anything else. */
export const neutres: ReadonlySet<string> = new Set(motsCommuns.neutres.flatMap(racinesDe));
/** Nouns that any title may carry after its head: « de l’action ». Before it, they are what the title is about. */
export const nomsNeutres: ReadonlySet<string> = new Set(motsCommuns.nomsNeutres.flatMap(racinesDe));
/** « Éléments de bilan », « Liste des partenaires » : before a head, they say what it says, less surely. */
export const enveloppes: ReadonlySet<string> = new Set(motsCommuns.enveloppes.flatMap(racinesDe));
/** Words that make any title something else than a column of ours. */
export const sansPartout: Phrases = byPremierMot(motsCommuns.sansPartout.map(racinesDe));

const lexiques = new Map<CleFeuille, Lexique>();

/** The columns of a sheet and what may name them, our own labels included. */
export function lexiqueDe(feuille: CleFeuille): Lexique {
  const connu = lexiques.get(feuille) ?? createLexique(feuille);
  lexiques.set(feuille, connu);
  return connu;
}

function createLexique(feuille: CleFeuille): Lexique {
  const colonnes: Readonly<Record<string, { readonly libelle: string }>> = feuilles[feuille].colonnes;
  const entrees: EntreeDeLexique[] = [];
  const phrases: PhraseDeColonne[] = [];
  for (const [cle, ecrite] of Object.entries(donnees[feuille])) {
    const libelle = colonnes[cle]?.libelle;
    const entree = createEntree(cle, ecrite, libelle);
    entrees.push(entree);
    for (const [force, textes] of phrasesDe(ecrite, libelle))
      for (const texte of textes) phrases.push({ texte, force, entree });
  }
  return { entrees, tetesEn: tetesAuBesoin(phrases) };
}

/** Thousands of heads, of which a title calls for a few: those that begin with one of its words are made ready when it does. */
function tetesAuBesoin(phrases: readonly PhraseDeColonne[]): Lexique['tetesEn'] {
  const parRacine = new Map<string, PhraseDeColonne[]>();
  const racines = premieresRacines(phrases.map(({ texte }) => texte));
  for (const [rang, phrase] of phrases.entries()) {
    const memes = parRacine.get(racines[rang] ?? '');
    if (memes) memes.push(phrase);
    else parRacine.set(racines[rang] ?? '', [phrase]);
  }
  const pretes = new Map<string, readonly TeteDeColonne[]>();
  return (racine) => {
    const enAttente = parRacine.get(racine);
    if (!enAttente) return pretes.get(racine) ?? [];
    const tetes = createTetes(enAttente);
    const deColonnes = enAttente.flatMap(({ entree }, rang) => {
      const tete = tetes[rang];
      return tete ? [{ entree, tete }] : [];
    });
    pretes.set(racine, deColonnes);
    parRacine.delete(racine);
    return deColonnes;
  };
}

/** A phrase that names a column, as written. */
type Phrase = Pick<Tete, 'texte' | 'force'>;
interface PhraseDeColonne extends Phrase {
  readonly entree: EntreeDeLexique;
}

/** @param libelle our own label of the column: a head, with and without its brackets */
function phrasesDe({ tetes, seuls = [], doutes = [] }: EntreeDeTitres, libelle?: string) {
  const libelles = libelle === undefined ? [] : [libelle, libelle.replace(/ ?\([^()]{1,80}\)$/, '')];
  return [
    ['tete', libelles],
    ['tete', tetes],
    ['seule', seuls],
    ['doute', doutes],
  ] as const;
}

/** The heads of a column, ready to be looked for. */
export function tetesDe(ecrite: EntreeDeTitres): readonly Tete[] {
  return createTetes(phrasesDe(ecrite).flatMap(([force, textes]) => textes.map((texte) => ({ texte, force }))));
}

function createTetes(phrases: readonly Phrase[]): readonly Tete[] {
  const mots = motsDesTitres(phrases.map(({ texte }) => texte));
  return phrases.map(({ texte, force }, rang) => ({ texte, force, mots: (mots[rang] ?? []).map(toMotDeTete) }));
}

function toMotDeTete({ texte, racine, coordonne }: MotDeTete): MotDeTete {
  return { texte, racine: racine === touteDate ? null : racine, coordonne };
}

/** A column; what may stand around its heads is made ready when one of them is found in a title. */
export function createEntree(cle: string, ecrite: EntreeDeTitres, libelle?: string): EntreeDeLexique {
  const { complements = [], sans = [], sansChiffre = false } = ecrite;
  let connus: ReadonlySet<string> | null = null;
  let exclus: Phrases | null = null;
  let chiffree: boolean | null = null;
  return {
    cle,
    get complements() {
      connus ??= new Set(motsDesTitres(complements).flatMap((mots) => mots.map(({ racine }) => racine)));
      return connus;
    },
    get sans() {
      exclus ??= byPremierMot(motsDesTitres(sans).map((mots) => mots.map(({ racine }) => racine)));
      return exclus;
    },
    sansChiffre,
    get chiffree() {
      chiffree ??= phrasesDe(ecrite, libelle).some(([, textes]) => textes.some(isChiffre));
      return chiffree;
    },
    libelle: normalize(libelle ?? ''),
  };
}

function isChiffre(texte: string): boolean {
  return /\d/.test(texte) && motsDuTitre(texte).some(({ racine }) => /^\d{1,2}$/.test(racine));
}

function byPremierMot(phrases: readonly (readonly string[])[]): Phrases {
  const parMot = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const [premier] = phrase;
    if (premier === undefined) continue;
    const memes = parMot.get(premier);
    if (memes) memes.push(phrase);
    else parMot.set(premier, [phrase]);
  }
  return parMot;
}

function racinesDe(texte: string): readonly string[] {
  return motsDuTitre(texte).map(({ racine }) => racine);
}
