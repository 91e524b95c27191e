import donnees from '../../../../data/libelles/dates.json' with { type: 'json' };
import { motOf } from './mots.js';

type Locutions = 'avant' | 'auPlusTard' | 'jusque' | 'depuis' | 'apres' | 'suites' | 'entree' | 'doutes' | 'sansTerme';

const longestFirst = (mots: readonly string[]) => mots.map(motOf).sort((a, b) => b.length - a.length);

const locutions: Readonly<Record<Locutions, readonly string[]>> = {
  avant: longestFirst(donnees.avant),
  auPlusTard: longestFirst(donnees.auPlusTard),
  jusque: longestFirst(donnees.jusque),
  depuis: longestFirst([...donnees.depuis, 'entre']),
  apres: longestFirst(donnees.apres),
  suites: longestFirst(donnees.suites),
  entree: longestFirst(donnees.entree),
  doutes: longestFirst(donnees.doutes),
  sansTerme: longestFirst(donnees.sansTerme),
};

/** What follows when a prepared text begins with one of these, or null: « dès septembre 2026 » → « septembre 2026 ». */
export function after(texte: string, quoi: Locutions): string | null {
  for (const locution of locutions[quoi]) {
    if (!texte.startsWith(locution)) continue;
    const suite = texte.slice(locution.length);
    if (!/^[a-z0-9]/.test(suite) || locution.endsWith("'")) return suite.replace(/^[ :,;-]{1,4}/, '');
  }
  return null;
}

/** What stands before when a prepared text ends with one of these, or null: « mars 2027, à confirmer » → « mars 2027 ». */
export function before(texte: string, quoi: Locutions): string | null {
  for (const locution of locutions[quoi]) {
    if (!texte.endsWith(locution)) continue;
    const debut = texte.slice(0, -locution.length);
    if (!/[a-z0-9]$/.test(debut) || !/^[a-z]/.test(locution)) return debut.replace(/[ :,;(-]{1,4}$/, '');
  }
  return null;
}

/** Whether a prepared text says that something goes on, or comes back: « en continu », « tous les ans », « 2/an ». */
export function isSansTerme(texte: string): boolean {
  const phrase = ` ${texte.replace(/[/(]/g, ' par ').replace(/-/g, ' ')}`;
  return locutions.sansTerme.some((locution) => phrase.includes(` ${locution.replace(/-/g, ' ')}`));
}

/** What follows such words when a text begins with them: « en continu jusqu’en 2030 » → « jusqu’en 2030 ». */
export function afterSansTerme(texte: string): string | null {
  const nu = texte.replace(/^en /, '');
  const suite = locutions.sansTerme.find((locution) => nu.startsWith(locution));
  return suite === undefined ? null : nu.slice(suite.length).replace(/^[a-z]{0,3}[ ,:-]{1,3}/, '');
}

const aPreciser: ReadonlySet<string> = new Set(donnees.aPreciser.map(wordsOnly));

/** Whether a prepared text says that nothing is decided yet: « NC », « à définir », « ? », « dès que possible ». */
export function isAPreciser(texte: string): boolean {
  const mots = wordsOnly(texte);
  return mots === '' || aPreciser.has(mots);
}

function wordsOnly(texte: string): string {
  return motOf(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
