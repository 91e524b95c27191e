import actions from '../../../data/titres/actions.json' with { type: 'json' };
import avenants from '../../../data/titres/avenants.json' with { type: 'json' };
import besoins from '../../../data/titres/besoins.json' with { type: 'json' };
import communes from '../../../data/titres/communes.json' with { type: 'json' };
import convention from '../../../data/titres/convention.json' with { type: 'json' };
import emplois from '../../../data/titres/emplois.json' with { type: 'json' };
import indicateurs from '../../../data/titres/indicateurs.json' with { type: 'json' };
import instances from '../../../data/titres/instances.json' with { type: 'json' };
import mesures from '../../../data/titres/mesures.json' with { type: 'json' };
import motsCommuns from '../../../data/titres/mots.json' with { type: 'json' };
import offre from '../../../data/titres/offre.json' with { type: 'json' };
import operations from '../../../data/titres/operations.json' with { type: 'json' };
import redaction from '../../../data/titres/redaction.json' with { type: 'json' };
import zones from '../../../data/titres/zones.json' with { type: 'json' };
import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { type Mot, motsDesTitres, motsDuTitre } from './mots.js';

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
export interface Entree {
  readonly cle: string;
  readonly tetes: readonly Tete[];
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
  readonly entree: Entree;
  readonly tete: Tete;
}

/** The columns of a sheet, and their heads by their first word: a title is compared with few of them. */
export interface Lexique {
  readonly entrees: readonly Entree[];
  readonly tetesPar: ReadonlyMap<string, readonly TeteDeColonne[]>;
}

/** « Cible AAAA » stands for « Cible 2030 » as for « Cible au 31/12/2030 ». */
const touteDate = 'aaaa';

const donnees: Readonly<Record<CleFeuille, Readonly<Record<string, EntreeDeTitres>>>> = {
  actions,
  avenants,
  besoins,
  communes,
  convention,
  emplois,
  indicateurs,
  instances,
  mesures,
  offre,
  operations,
  redaction,
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
  const mots = motsDesTitres(
    Object.values(donnees[feuille]).flatMap(({ tetes, seuls = [], doutes = [] }) => [...tetes, ...seuls, ...doutes]),
  );
  const motsDe = (texte: string) => mots.get(texte) ?? motsDuTitre(texte);
  const entrees = Object.entries(donnees[feuille]).map(([cle, entree]) =>
    createEntree(cle, entree, colonnes[cle]?.libelle, motsDe),
  );
  const tetesPar = new Map<string, TeteDeColonne[]>();
  for (const entree of entrees)
    for (const tete of entree.tetes) {
      const racine = tete.mots[0]?.racine ?? '';
      const memes = tetesPar.get(racine);
      if (memes) memes.push({ entree, tete });
      else tetesPar.set(racine, [{ entree, tete }]);
    }
  return { entrees, tetesPar };
}

/**
 * A column's heads are ready at once, what stands around them when one of them is found in a title.
 * @param libelle our own label of the column: a head, with and without its brackets
 * @param motsDe the words of a phrase, when they were read already
 */
export function createEntree(
  cle: string,
  entree: EntreeDeTitres,
  libelle?: string,
  motsDe: (texte: string) => readonly Mot[] = motsDuTitre,
): Entree {
  const { seuls = [], doutes = [], complements = [], sans = [], sansChiffre = false } = entree;
  const libelles = libelle === undefined ? [] : [libelle, libelle.replace(/ ?\([^)]*\)$/, '')];
  const tetes = [
    ...[...libelles, ...entree.tetes].map((texte) => createTete(texte, 'tete', motsDe(texte))),
    ...seuls.map((texte) => createTete(texte, 'seule', motsDe(texte))),
    ...doutes.map((texte) => createTete(texte, 'doute', motsDe(texte))),
  ];
  let [racinesConnues, phrasesExclues]: [ReadonlySet<string> | null, Phrases | null] = [null, null];
  return {
    cle,
    tetes,
    get complements() {
      racinesConnues ??= new Set([...motsDesTitres(complements).values()].flat().map(({ racine }) => racine));
      return racinesConnues;
    },
    get sans() {
      phrasesExclues ??= byPremierMot(
        [...motsDesTitres(sans).values()].map((mots) => mots.map(({ racine }) => racine)),
      );
      return phrasesExclues;
    },
    sansChiffre,
    chiffree: tetes.some(({ mots }) => mots.some(isPetitNombre)),
    libelle: normalize(libelle ?? ''),
  };
}

function isPetitNombre({ racine }: MotDeTete): boolean {
  return racine !== null && racine.length <= 2 && /^\d/.test(racine);
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

function createTete(texte: string, force: Tete['force'], mots: readonly Mot[]): Tete {
  const estDate = mots.some(({ racine }) => racine === touteDate);
  return { texte, mots: estDate ? mots.map(anyDate) : mots, force };
}

function anyDate({ texte, racine, coordonne }: Mot): MotDeTete {
  return { texte, racine: racine === touteDate ? null : racine, coordonne };
}

function racinesDe(texte: string): readonly string[] {
  return motsDuTitre(texte).map(({ racine }) => racine);
}
