import { once } from '../../dossier/une-fois.js';
import type { Controle } from '../controle.js';
import { hasCivilite } from './civilites.js';
import { type Mot, readMots } from './mots.js';
import { expressions, isDansUnNomDeLieu, isMotCommun } from './noms-communs.js';
import { hasPrenom } from './prenom-de-quelquun.js';
import { isPrenomSeul } from './prenoms.js';
import { checkTextes, type Place } from './textes-libres.js';

interface Trouvaille {
  /** « le nom d’une personne », « une date de naissance ». */
  readonly quoi: string;
}

interface Motif extends Trouvaille {
  /** What every text that has it must hold: looked for first, in a tenth of the time. */
  readonly indice: RegExp;
  /** Its first group is the name, or the date. */
  readonly motif: RegExp;
  /** Words that stand where the name would, and are none. */
  readonly sauf: ReadonlySet<string>;
  /** Words of the same sentence, before it, that make it nobody's. */
  readonly pasApres?: readonly string[];
  /** What the name must be besides. */
  readonly si?: (nom: string) => boolean;
}

const sp = String.raw`[^\S\n]`;
/** What a name comes after is a word of its own. */
const avant = String.raw`(?<![\p{L}\d])`;
/** A surname, with what may come before it: « Le Goff », « de Villiers », « d’Ormesson ». */
const nom = String.raw`((?:(?:[Dd]e La|[Dd]e la|L[ea]s?|[Dd][ue]s?)${sp}{1,9}|[Dd][’'])?\p{Lu}(?:[\p{L}’'-]+|\.(?:-?\p{Lu}\.?)?))`;
const mois = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';
const jour = String.raw`\d{1,4}(?:er)?[-/.\s](?:\d{1,2}|\p{L}{3,9}\.?)[-/.\s]\d{2,4}`;
const enfant = `(?:(?:[LlDd][’'])?enfant|Enfant|[Cc]et enfant|prénommée?s?)${sp}{1,9}`;
/** « la petite Jade », and neither « la petite Enfance » nor « Le petit Cendre ». */
const petit = `(?:[Bb]ébé|(?:[Ll]e|[Dd]u|[Aa]u) (?:petit|jeune|bébé)|(?:[Ll]a|[Cc]ette) (?:petite|jeune))${sp}{1,9}`;
const famille = String.raw`(?:famille|(?<!\p{L}\s)Familles?|(?<=(?:[Ll]a|[Uu]ne|[Cc]ette) )Famille|familles(?!${sp}{1,9}d(?:e|u|es)(?!\p{L}))|[ÉEée]poux|[Cc]onsorts|[Vv]euve)${sp}{1,9}`;
/** « Le projet est né le 12 janvier 2024 » is nobody's birthday. */
const choses = [
  'projet',
  'collectif',
  'réseau',
  'dispositif',
  'service',
  'lieu',
  'relais',
  'groupe',
  'association',
  'démarche',
  'idée',
  'structure',
  'crèche',
  'maison',
  'partenariat',
  'plan',
  'espace',
  'comité',
  'convention',
  'coopération',
  'initiative',
  'action',
] as const;
const aucun: ReadonlySet<string> = new Set();

const motifs: readonly Motif[] = [
  {
    quoi: 'le nom d’un enfant',
    indice: /(?:nfant|prénommée?s?)\s{1,9}[^a-ce-zà-ÿ\s]/,
    motif: new RegExp(`${avant}${enfant}${nom}`, 'gu'),
    sauf: expressions,
  },
  {
    quoi: 'le nom d’un enfant',
    indice: /(?:petite?|jeune|ébé)\s{1,9}[^a-ce-zà-ÿ\s]/,
    motif: new RegExp(`${avant}${petit}${nom}`, 'gu'),
    sauf: expressions,
    si: isPrenomSeul,
  },
  {
    quoi: 'le nom d’une famille',
    indice: /amilles?\s|poux\s|onsorts\s|euve\s/,
    motif: new RegExp(`${avant}${famille}${nom}`, 'gu'),
    sauf: expressions,
  },
  {
    quoi: 'une date de naissance',
    indice: /(?:^|[^a-zà-ÿ])(?:[Nn][ée]e?s?|N[ÉE]E?S?|[Nn]ais\.)(?:\(e\))?\s{1,9}(?:le|en|au)\s/,
    motif: new RegExp(
      `${avant}(?:[Nn][ée]e?s?|N[ÉE]E?S?|[Nn]ais\\.)(?:\\(e\\))?${sp}{1,9}(le${sp}{1,9}${jour}|(?:en|au${sp}mois${sp}de)${sp}{1,9}${mois}${sp}{1,3}(?:19|20)\\d{2})`,
      'gu',
    ),
    sauf: aucun,
    pasApres: choses,
  },
  {
    quoi: 'une date de naissance',
    indice: /naiss|d\.?(?:d\.?)?n/i,
    motif: new RegExp(
      `${avant}(?:dates? (?:de )?naiss(?:ance|\\.)|naissance(?:${sp}le)?|d\\.?(?:d\\.?)?n\\.?)\\s{0,3}[:=(]?\\s{0,3}(${jour})`,
      'giu',
    ),
    sauf: aucun,
  },
];

/** One of the clues, whichever: most texts have none. */
const indices = new RegExp(
  motifs.map(({ indice }) => indice.source.replaceAll('[^a-ce-zà-ÿ\\s]', '\\S')).join('|'),
  'i',
);

/** Convention, articles 7 and 14: personal data and confidentiality. The name itself is never repeated. */
export const nomDePersonne: Controle = {
  regle: 'nom-de-personne',
  gravite: 'empeche-envoi',
  titre: 'Aucun nom de personne, d’enfant ou de famille dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte, place) => {
      const trouve = place.nomPropre || isPilote(place) ? findAnnonce(texte) : findPersonne(texte);
      return trouve
        ? `Ce texte semble contenir ${trouve.quoi} : écrivez plutôt une fonction, un service ou une formule sans nom, car le document sera transmis (articles 7 et 14 de la convention).`
        : null;
    }),
};

/** A pilote that is somebody has a rule of its own, which says what to write instead. */
function isPilote({ feuille, colonne }: Place): boolean {
  return feuille === 'actions' && colonne === 'pilote';
}

/** What a text says of a person, whom nothing but a given name may tell; undefined when it names nobody. */
export function findPersonne(texte: string): Trouvaille | undefined {
  const lireMots = once(() => readMots(texte));
  return findAnnonce(texte, lireMots) ?? (hasPrenom(texte, lireMots) ? { quoi: 'le nom d’une personne' } : undefined);
}

/** What in a text announces a person: « Mme », « l’enfant », « la famille », a birth; undefined when nothing does. */
export function findAnnonce(ecrit: string, lireMots?: () => readonly Mot[]): Trouvaille | undefined {
  if (hasCivilite(ecrit, lireMots)) return { quoi: 'le nom d’une personne' };
  if (!indices.test(ecrit)) return undefined;
  // « famille      Durand » is « famille Durand ».
  const texte = ecrit.replace(/[^\S\n]{2,}/g, ' ');
  return motifs.find(
    (motif) =>
      motif.indice.test(texte) &&
      [...texte.matchAll(motif.motif)].some((trouvaille) => designatesSomebody(texte, trouvaille, motif)),
  );
}

/** No farther than this before a birth, a word says what was born. */
const porteeMax = 40;

/** Whether one of the words stands near the end of a text, in its last sentence. */
function isApres(mots: readonly string[], avant: string): boolean {
  const phrase = avant.split(/[.;\n]/).at(-1) ?? '';
  return mots.some((mot) => {
    const place = phrase.lastIndexOf(mot);
    return place >= 0 && phrase.length - place - mot.length <= porteeMax;
  });
}

function designatesSomebody(
  texte: string,
  { 1: trouve = '', index }: RegExpMatchArray,
  { sauf, pasApres = [], si }: Motif,
): boolean {
  const debut = index ?? 0;
  if (si && !si(trouve)) return false;
  if (isApres(pasApres, texte.slice(Math.max(0, debut - 55), debut))) return false;
  return !isMotCommun(trouve, sauf) && !isDansUnNomDeLieu(texte.slice(Math.max(0, debut - 60), debut));
}
