import type { ContenuLisible, Lu } from './lecture.js';
import { type Champ, champOf, champsIn, libellesConnus, withoutAnnonce } from './lexique-des-champs.js';
import { textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

export type { Champ } from './lexique-des-champs.js';

/** Beyond, a cell or a title holds a sentence: it names no champ. */
const longueurMaximale = 120;

/** One or several champs: « Petite enfance et Parentalité » is two, « Insertion, autonomie et inclusion handicap » one. */
export function lireChamps(contenu: ContenuLisible): Lu<readonly Champ[]> {
  const texte = textOf(contenu);
  const champsLus = texte
    .split(/[;\n|]/)
    .map((morceau) => morceau.trim())
    .filter((morceau) => morceau !== '')
    .flatMap(readMorceau);
  return { valeur: unique(champsLus.length === 0 ? [{ code: null, libelle: texte }] : champsLus) };
}

export const champs: TypeColonne<readonly Champ[]> = typeDe(
  lireChamps,
  (valeurs) => contenuTexte(valeurs.map(({ libelle }) => libelle).join(' ; ')),
  { genre: 'liste', libelles: libellesConnus, plusieurs: true },
);

/**
 * The known champs that the title of an axis, of a section or of a tab names as whole words: « Axe 1 – Petite enfance et
 * parentalité » names two, « AXE 2 – ENFANCE JEUNESSE » enfance and jeunesse; none when it names none that is known.
 */
export function proposeChamps(texte: string): readonly Champ[] {
  if (texte.length > longueurMaximale) return [];
  const morceaux = [...texte.split(entreChamps), ...withoutAnnonce(texte).split(entreChamps)];
  const entiers = morceaux.flatMap((morceau) => champOf(morceau) ?? []);
  return unique([...champsIn(texte), ...entiers.filter(({ code }) => code !== 'enfance-jeunesse')]);
}

const entreChamps = /[;\n|/,()&+]| et | [-–—:] /;

function readMorceau(morceau: string): readonly Champ[] {
  const inconnu: readonly Champ[] = [{ code: null, libelle: morceau }];
  if (morceau.length > longueurMaximale) return inconnu;
  const connu = champOf(morceau) ?? champOf(withoutAnnonce(morceau));
  if (connu) return [connu];
  return readParentheses(withoutAnnonce(morceau)) ?? readSuite(withoutAnnonce(morceau)) ?? inconnu;
}

/** « Petite enfance (0-3 ans) »: what stands in brackets is read too, and kept when it says something else. */
function readParentheses(texte: string): readonly Champ[] | null {
  const [, dehors = '', dedans = ''] = /^([^()]+)\(([^()]+)\)$/.exec(texte) ?? [];
  if (dehors === '') return null;
  const lus = champOf(dehors) ?? readSuite(dehors.trim());
  if (!lus) return null;
  const champsLus = 'code' in lus ? [lus] : lus;
  return /^\s*\d{1,2}\s?(?:-|–|à|\/)\s?\d{1,2}\s?ans\s*$/.test(dedans)
    ? champsLus
    : [...champsLus, champOf(dedans) ?? { code: null, libelle: dedans.trim() }];
}

/** From the surest cut to the least sure; a cut counts when it sets a known champ apart, and the rest stays as it is typed. */
const coupures = [/\//g, /,|\set\s|\s[-–—:&+]\s/g] as const;

function readSuite(texte: string): readonly Champ[] | null {
  for (const coupure of coupures) {
    const lus = readCoupure(texte, coupure);
    if (lus) return lus;
  }
  return null;
}

function readCoupure(texte: string, coupure: RegExp): readonly Champ[] | null {
  const lus: Champ[] = [];
  let reste = '';
  let lien = '';
  for (const { morceau, suite } of piecesOf(texte, coupure)) {
    const champ = champOf(morceau);
    if (champ) {
      lus.push(...ownLabel(reste), champ);
      reste = '';
    } else {
      // What is not known goes on as one label, with what joined its pieces.
      reste += reste === '' ? morceau : `${lien}${morceau}`;
    }
    lien = suite;
  }
  return lus.length === 0 ? null : [...lus, ...ownLabel(reste)];
}

function ownLabel(reste: string): readonly Champ[] {
  return reste.trim() === '' ? [] : [{ code: null, libelle: reste.trim() }];
}

/** The pieces between the cuts, each with the cut that follows it. */
function piecesOf(texte: string, coupure: RegExp): readonly { readonly morceau: string; readonly suite: string }[] {
  const liens = [...texte.matchAll(coupure)].map(([lien]) => lien);
  return texte.split(coupure).map((morceau, rang) => ({ morceau, suite: liens[rang] ?? '' }));
}

function unique(champsLus: readonly Champ[]): readonly Champ[] {
  return [...new Map(champsLus.map((champ) => [champ.libelle, champ])).values()];
}
