import type { Controle } from '../controle.js';
import { expressions, fonctions, isDansUnNomDeLieu, isMotCommun } from './noms-communs.js';
import { checkTextes } from './textes-libres.js';

interface Motif {
  readonly quoi: string;
  /** What every text that has it must hold: looked for first, in a tenth of the time. */
  readonly indice: RegExp;
  /** Its first group is the name, or the date. */
  readonly motif: RegExp;
  /** Words that stand where the name would, and are none. */
  readonly sauf: ReadonlySet<string>;
}

const sp = String.raw`[^\S\n]`;
/** A surname, with what may come before it: « Le Goff », « de Villiers », « d’Ormesson ». */
const nom = String.raw`((?:(?:[Dd]e La|[Dd]e la|L[ea]s?|[Dd][ue]s?)${sp}+|[Dd][’'])?\p{Lu}[\p{L}’'-]+)`;
const jour = String.raw`(\d{1,4}(?:er)?[-/.\s](?:\d{1,2}|\p{L}{3,9}\.?)[-/.\s]\d{2,4})`;
const civilite = String.raw`(?:MM?\.|Mr\.?|Mmes?\.?|Mlles?\.?|Melles?|mmes?|[Mm](?:onsieur|adame|ademoiselle)|Docteur|Dr\.?)${sp}*`;
const enfant = `(?:[LlDd][’']enfant|[Cc]et enfant|(?:[Ll]e|[Dd]u|[Aa]u) (?:petit|jeune|bébé)|(?:[Ll]a|[Cc]ette) (?:petite|jeune)|prénommée?s?)${sp}+`;
const famille = String.raw`(?:familles?|(?<!\p{L}\s)Famille|(?<=(?:[Ll]a|[Uu]ne|[Cc]ette) )Famille)${sp}+`;
/** « Le projet est né le 12 janvier 2024 » is nobody's birthday. */
const choses = String.raw`(?<!(?:projet|collectif|réseau|dispositif|service|lieu|relais|groupe|association|démarche|idée)[^.;\n]{0,40})`;
const aucun: ReadonlySet<string> = new Set();

const motifs: readonly Motif[] = [
  {
    quoi: 'le nom d’une personne',
    indice: /M\.|Mr|Mme|mme|Mlle|Melle|onsieur|adame|ademoiselle|Docteur|Dr/,
    motif: regExp(`${civilite}${nom}`),
    sauf: fonctions,
  },
  {
    quoi: 'le nom d’une personne',
    indice: /M\s/,
    motif: regExp(String.raw`(?<!\d${sp}?)M${sp}+${nom}`),
    sauf: fonctions,
  },
  {
    quoi: 'le nom d’un enfant',
    indice: /(?:enfant|petite?|jeune|bébé|prénommée?s?)\s+[^a-ce-zà-ÿ\s]/,
    motif: regExp(`${enfant}${nom}`),
    sauf: expressions,
  },
  { quoi: 'le nom d’une famille', indice: /amilles?\s/, motif: regExp(`${famille}${nom}`), sauf: expressions },
  {
    quoi: 'une date de naissance',
    indice: /né\S*\s+le\s/,
    motif: regExp(`${choses}née?s?(?:\\(e\\))?${sp}+le${sp}+${jour}`),
    sauf: aucun,
  },
  {
    quoi: 'une date de naissance',
    indice: /naissance|DDN/,
    motif: regExp(`(?:[Dd]ates? de naissance|DDN)\\s*:?\\s*${jour}`),
    sauf: aucun,
  },
];

/** One of the clues, whichever: most texts have none. */
const indices = new RegExp(motifs.map(({ indice }) => indice.source).join('|'));

/** Convention, articles 7 and 14: personal data and confidentiality. The name itself is never repeated. */
export const nomDePersonne: Controle = {
  regle: 'nom-de-personne',
  gravite: 'majeur',
  titre: 'Aucun nom de personne, d’enfant ou de famille dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      const trouve = findPersonne(texte);
      return trouve
        ? `Ce texte semble contenir ${trouve.quoi} : écrivez plutôt une fonction, un service ou une formule sans nom, car le document sera transmis (articles 7 et 14 de la convention).`
        : null;
    }),
};

/** What in a text announces a person; undefined when nothing does. */
export function findPersonne(texte: string): { readonly quoi: string } | undefined {
  if (!indices.test(texte)) return undefined;
  return motifs.find(
    ({ indice, motif, sauf }) =>
      indice.test(texte) &&
      [...texte.matchAll(motif)].some((trouvaille) => designatesSomebody(texte, trouvaille, sauf)),
  );
}

function regExp(motif: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${motif}`, 'gu');
}

function designatesSomebody(
  texte: string,
  { 1: trouve = '', index }: RegExpMatchArray,
  sauf: ReadonlySet<string>,
): boolean {
  const debut = index ?? 0;
  return !isMotCommun(trouve, sauf) && !isDansUnNomDeLieu(texte.slice(Math.max(0, debut - 60), debut));
}
