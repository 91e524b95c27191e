import donnees from '../../../../data/libelles/dates.json' with { type: 'json' };
import { mois } from '../../mois.js';

/** Beyond, a cell holds a sentence, not a date. */
const longueurMaximale = 120;

/**
 * A written date made comparable: lower case, no accents, one kind of dash, of apostrophe and of space; a line break is a
 * semicolon. Separators stay: « 2026-09 » and « 2026 à 09 » are not the same. Null when it is too long to be a date.
 */
export function prepare(texte: string): string | null {
  if (texte.length > longueurMaximale) return null;
  return texte
    .trim()
    .replace(/\n/g, ' ; ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/->|=>|[→➔➜»]/g, ' > ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words only, as the forms are told: « 1er sept. 2026 » → « o1 sept 2026 », a rank marked so as not to be taken for a figure. */
export function wordsOf(prepare: string): readonly string[] {
  const mots = prepare
    .replace(/(?<=\b\d) (?=(?:er|ere|eme|e)\b)/g, '')
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== '');
  let debut = 0;
  while (debut < mots.length - 1 && ouvrants.has(mots[debut] ?? '')) debut += 1;
  return mots.slice(debut).flatMap((mot, rang) => (rang > 0 && liaison.has(mot) ? [] : [rankOf(mot)]));
}

const liaison = setOf(donnees.liaison);
const ouvrants = setOf(donnees.ouvrants);
const rangs: ReadonlyMap<string, number> = new Map(
  donnees.rangs.flatMap(({ rang, mots }) => mots.map((mot) => [motOf(mot), rang] as const)),
);

function rankOf(mot: string): string {
  const rang = rangs.get(mot) ?? /^(\d{1,2})(?:er|re|e|eme|nde?|d)$/.exec(mot)?.[1];
  return rang === undefined ? mot : `o${rang}`;
}

const nomsDeMois = mois.map(motOf);
const autresNoms: ReadonlyMap<string, number> = new Map(
  donnees.mois.flatMap(({ rang, autres }) => autres.map((nom) => [nom, rang] as const)),
);

/**
 * The month that a word names, 0 when none: « sept », « septembre », at least three letters that no other month begins with,
 * or a long name with one letter wrong.
 */
export function rangDuMois(mot: string | undefined): number {
  if (mot === undefined || mot.length < 3) return 0;
  const connu = autresNoms.get(mot);
  if (connu !== undefined) return connu;
  const debuts = nomsDeMois.filter((nom) => nom.startsWith(mot));
  const candidats = debuts.length > 0 || mot.length < 6 ? debuts : nomsDeMois.filter((nom) => isUneFaute(mot, nom));
  return candidats.length === 1 ? nomsDeMois.indexOf(candidats[0] ?? '') + 1 : 0;
}

const joursDeSemaine = donnees.jours;

/** « mardi », « mar ». */
export function isJourDeSemaine(mot: string): boolean {
  return mot.length >= 3 && joursDeSemaine.some((jour) => jour.startsWith(mot));
}

/** One letter added, dropped, changed, or two neighbours swapped, in a name of seven letters or more. */
function isUneFaute(mot: string, nom: string): boolean {
  if (nom.length < 7 || Math.abs(mot.length - nom.length) > 1) return false;
  let debut = 0;
  while (debut < nom.length && mot[debut] === nom[debut]) debut += 1;
  const [a, b] = [mot.slice(debut), nom.slice(debut)];
  const echange = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return echange || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

/** Whether a word, without accents, may open a date: most words of a cell do not, and need not be tried. */
export function opensDate(mot: string): boolean {
  return /\d/.test(mot) || premiersMots.has(mot) || rangDuMois(mot) > 0;
}

const premiersMots: ReadonlySet<string> = new Set(
  [
    ...[...rangs.keys(), 'trimestre', 'trim', 'semestre', 'sem', 'semaine', 'rentree', 'dernier', 'annee', 'hiver'],
    ...donnees.saisons.map(({ nom }) => motOf(nom)),
    ...Object.values(donnees.nuances).flatMap((mots) => mots.map(motOf)),
    ...[...donnees.avant, ...donnees.depuis, ...donnees.auPlusTard].map(motOf),
  ].map((locution) => locution.split(' ')[0] ?? ''),
);

function setOf(mots: readonly string[]): ReadonlySet<string> {
  return new Set(mots.map(motOf));
}

/** A word of the data, without accents. */
export function motOf(mot: string): string {
  return mot.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'");
}
