import donnees from '../../../data/libelles/champs.json' with { type: 'json' };
import mots from '../../../data/libelles/mots-de-champ.json' with { type: 'json' };
import { normalize } from './normalisation.js';

/** A champ d'intervention of the CTG. `code` is null when the wording is none of the known ones; `libelle` is then the user's own. */
export interface Champ {
  readonly code: string | null;
  readonly libelle: string;
}

export interface ChampConnu extends Champ {
  readonly code: string;
}

export const libellesConnus: readonly string[] = donnees.map(({ libelle }) => libelle);

const parTexte: ReadonlyMap<string, ChampConnu> = new Map(
  donnees.flatMap(({ code, libelle, synonymes }) =>
    [code, libelle, ...synonymes].map((texte) => [keyOf(texte), { code, libelle }] as const),
  ),
);

/** The known champ that a wording is, whole, or null: « la Petite-Enfance », « Modes d’accueil », « Petite enfance 0-3 ans ». */
export function champOf(texte: string): ChampConnu | null {
  const cle = keyOf(texte);
  return parTexte.get(cle) ?? parTexte.get(cle.replace(/ \d{1,2} (?:a )?\d{1,2} ans$/, '')) ?? null;
}

/**
 * Wordings that name a champ inside a longer title. Some name one only when they stand alone (« familles »: « services aux
 * familles » is no parentalité); « enfance jeunesse » names both, so that the title of an axis keeps each.
 */
const dansUnTitre: ReadonlyMap<string, ChampConnu | null> = new Map([
  ...donnees
    .filter(({ code }) => code !== 'enfance-jeunesse')
    .flatMap(({ code, libelle, synonymes, entiers = [] }) =>
      [libelle, ...synonymes]
        .filter((texte) => !entiers.includes(texte))
        .map((texte) => [keyOf(texte), { code, libelle }] as const),
    ),
  ...mots.sans.map((texte) => [keyOf(texte), null] as const),
]);

const longueurMaximale = Math.max(...[...dansUnTitre.keys()].map((cle) => cle.split(' ').length));

/** The known champs named as whole words, the longest first: « enfance » is not in « petite enfance ». */
export function champsIn(texte: string): readonly ChampConnu[] {
  const suite = keyOf(texte).split(' ');
  const trouves: ChampConnu[] = [];
  for (let rang = 0; rang < suite.length; ) {
    const longueur = longestAt(suite, rang);
    const champ = dansUnTitre.get(suite.slice(rang, rang + longueur).join(' '));
    if (champ) trouves.push(champ);
    rang += Math.max(1, longueur);
  }
  return trouves;
}

function longestAt(suite: readonly string[], rang: number): number {
  let longueur = Math.min(longueurMaximale, suite.length - rang);
  while (longueur > 0 && !dansUnTitre.has(suite.slice(rang, rang + longueur).join(' '))) longueur -= 1;
  return longueur;
}

/** Without articles at the head nor plurals. */
function keyOf(texte: string): string {
  return normalize(texte)
    .replace(/^(?:(?:le|la|les|l|de|du|des|d|au|aux|en) ){1,2}(?=.)/, '')
    .split(' ')
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '') : mot))
    .join(' ');
}

const annonces = [...mots.annonces].sort((a, b) => b.length - a.length).join('|');
const rang = '(?:\\d{1,2}(?:\\.\\d{1,2})?|[IVX]{1,4}|[A-H])(?![\\p{L}\\d])';
/** « Axe 1 – », « Axe stratégique n° 2 : », « Thème : », « 1 - », « II. », « A) ». */
const annonce = new RegExp(
  `^(?:(?:${annonces})s?(?!\\p{L})(?: (?:stratégique|prioritaire|thématique))?(?: ?n ?[°o])? ?(?:${rang})? ?[-–—:.)/]?|\\d{1,2}(?:\\.\\d{1,2})?(?= \\p{L})|${rang} ?[-–—:.)/]) ?`,
  'iu',
);

/** A title without the word and the number that announce it. */
export function withoutAnnonce(texte: string): string {
  const suite = texte.trim().replace(/[^\S\n]+/g, ' ');
  const reste = suite.replace(annonce, '');
  return reste === '' || /^\d/.test(reste) ? suite : reste;
}
