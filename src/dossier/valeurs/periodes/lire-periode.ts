import { guess, readForme } from './formes.js';
import { readIntervalle } from './intervalles.js';
import { after, afterSansTerme, before } from './locutions.js';
import { prepare, wordsOf } from './mots.js';
import { lendemainOf, readNuance, veilleOf } from './nuances.js';
import type { PeriodeLue } from './periode-lue.js';

/** The period that a text says in any usual French writing, with what of it took a guess; null when it says none. */
export function readPeriode(texte: string): PeriodeLue | null {
  const pret = prepare(texte);
  return pret === null ? null : readPrepare(pret);
}

/** As `readPeriode`, of a text that `prepare` has made. */
export function readPrepare(pret: string): PeriodeLue | null {
  // No period is written without a figure, and money or shares are no dates.
  if (!/\d/.test(pret) || /[%€$]/.test(pret)) return null;
  return read(pret.replace(heure, ''), 6);
}

/** « 2026-09-01T00:00:00.000Z », « 01/09/2026 14:30 », « … à 14h30 ». */
const heure = /(?<=\d)(?:t| |, | a )\d{1,2}(?:h(?:\d\d)?|:\d\d(?::\d\d)?(?:\.\d{1,6})?) ?(?:z|[+-]\d\d:?\d\d)?$/;

/** What is taken off at each step makes the text shorter; `pas` bounds the steps all the same. */
function read(texte: string, pas: number): PeriodeLue | null {
  if (pas === 0) return null;
  const again = (reste: string | null) => (reste ? read(reste, pas - 1) : null);
  if (texte.includes('?')) return guess(again(texte.replace(/ ?\? ?/g, ' ').trim()));
  const suite = again(before(texte, 'suites'));
  if (suite) return { ...suite, ouverte: 'fin' };
  return (
    readNuance(wordsOf(texte)) ??
    readIntervalle(texte) ??
    readBorne(texte, again) ??
    again(after(texte, 'entree')) ??
    guess(again(before(texte, 'doutes')) ?? again(after(texte, 'doutes'))) ??
    readParentheses(texte, again) ??
    readApresSansTerme(texte, again)
  );
}

type Lecture = (reste: string | null) => PeriodeLue | null;

/** One end only: « d’ici fin 2028 », « jusqu’au 31/12/2030 », « dès la rentrée 2026 ». */
function readBorne(texte: string, again: Lecture): PeriodeLue | null {
  const auPlusTard = again(after(texte, 'auPlusTard') ?? before(texte, 'auPlusTard'));
  if (auPlusTard) return lastDayOf(auPlusTard);
  const avant = again(after(texte, 'avant'));
  // « avant fin mars » and « avant le 31/03 » keep that day, « avant l’été » stops the day before.
  if (avant) return avant.precision === 'jour' ? lastDayOf(avant) : veilleOf(avant);
  const jusque = again(after(texte, 'jusque'));
  if (jusque) return { ...jusque, ouverte: 'debut' };
  const depuis = again(after(texte, 'depuis'));
  if (depuis) return { ...depuis, ouverte: 'fin' };
  const apres = again(after(texte, 'apres'));
  return apres && lendemainOf(apres);
}

/** As a start, the last day is a guess: it may begin before. */
function lastDayOf({ fin, devine }: PeriodeLue): PeriodeLue {
  return { debut: fin, fin, precision: 'jour', devine: devine === 'tout' || devine === 'fin' ? 'tout' : 'debut' };
}

const duree = /^\d{1,2} (?:ans?|mois|jours?|semaines?)$/;

/** A remark in brackets says nothing of the date, unless it narrows it: « 2027 (T3) ». */
function readParentheses(texte: string, again: Lecture): PeriodeLue | null {
  const [, dehors = '', dedans = ''] = /^([^()]{4,})\(([^()]{1,60})\)$/.exec(texte) ?? [];
  if (duree.test(dehors.trim())) return again(dedans);
  const lue = again(dehors.trim());
  if (!lue) return null;
  if (before(dedans, 'doutes') === '') return guess(lue);
  if (!/\d/.test(dedans) || duree.test(dedans)) return lue;
  const precise = lue.precision === 'annee' ? again(`${dedans} ${lue.debut.slice(0, 4)}`) : null;
  return precise && precise.debut >= lue.debut && precise.fin <= lue.fin ? precise : null;
}

/** « en continu jusqu’en 2030 », « chaque année de 2026 à 2030 »: a term is said. « annuel 2027 » says none. */
function readApresSansTerme(texte: string, again: Lecture): PeriodeLue | null {
  const lue = again(afterSansTerme(texte));
  return lue?.ouverte !== undefined || lue?.precision === 'intervalle' ? lue : null;
}

/**
 * The part of a year that a text names without the year: « T1 », « 1er semestre », « janv. », « 09 », « avril - juin ».
 * A text that says its own year is read with it. Null for what names no part of a year: « Prévu », « Début ».
 */
export function readSousPeriode(texte: string, annee: number): PeriodeLue | null {
  const pret = prepare(texte);
  if (pret === null || pret === '' || /[%€$?]/.test(pret)) return null;
  const entiere = /\d\d/.test(pret) ? readPrepare(pret) : null;
  if (entiere) return entiere;
  if (/^\d$/.test(pret)) return null;
  const complete = `${pret} ${annee}`;
  const lue = readForme(wordsOf(complete)) ?? readIntervalle(complete);
  return lue && lue.precision !== 'annee' && lue.debut.startsWith(String(annee)) ? lue : null;
}
