import type { Statut } from './codes.js';
import { readSens, type Sens } from './lexique.js';

/** What the words around make of a status: read, read with a doubt, or none. */
export type Verdict =
  | { readonly statut: Statut; readonly doute: boolean }
  | { readonly refus: 'ambigu' | 'a-preciser' | 'inconnu' };

const ambigu: Verdict = { refus: 'ambigu' };

/** Where a cell goes on to something else: a reason, a remark, a second part. Never inside « 12/03/2027 » or « janv-27 ». */
const coupures = /[\n;:()|•–—]|,|\.(?!\d)| - |- | -|(?<!\d)\/|\/(?!\d)/;

/** « 3/5 », « 2 sur 3 »; « 30/06 » and « le 3/5 » are days, « 12/03/27 » and « 03/2027 » hold no fraction. */
function hasFraction(texte: string): boolean {
  const fractions = [...texte.matchAll(/(?<![\d/])(?<!le )(\d{1,2}) ?\/ ?([1-9]\d?)(?![\d/])/g)];
  return /\bsur \d/.test(texte) || fractions.some(([, fait, tout]) => Number(fait) <= Number(tout));
}

/**
 * The status of a text that holds more than its words: « Réalisée le 12/03/2027 », « 1 - Réalisé », « Suspendu (travaux) »,
 * « Fait à 80 % ». Two statuses, a negation or a reserve that the words do not settle are refused, never guessed.
 */
export function judge(texte: string): Verdict {
  const parts = [...texte.matchAll(/(\d{1,3})(?:[.,]\d{1,2})? ?%/g)].map(([, entier]) => Number(entier));
  if (parts.length > 1 || texte.includes('?') || hasFraction(texte)) return judgeDouteux(texte);
  const morceaux = texte
    .replace(/(\d{1,3})(?:[.,]\d{1,2})? ?%/, ' ')
    .replace(/^\s?\(?\d{1,2} ?[-–.:)]\)?\s?(?=\p{L})/u, '')
    .split(coupures)
    .map(readSens)
    .filter((sens) => sens.length > 0);
  const verdict = judgeMorceaux(morceaux);
  const [part] = parts;
  return part === undefined || 'refus' in verdict ? verdict : withPart(verdict, part);
}

/** A question mark, a fraction, two percentages: whatever the words, two people would read them differently. */
function judgeDouteux(texte: string): Verdict {
  const sens = readSens(texte);
  const dit = sens.some(({ genre }) => genre === 'statut' || genre === 'penche');
  return dit || /\d/.test(texte) ? ambigu : judgeSansStatut(sens);
}

function judgeMorceaux(morceaux: readonly (readonly Sens[])[]): Verdict {
  const tous = morceaux.flat();
  const statut = statutOf(tous);
  if (statut === 'plusieurs') return ambigu;
  if (statut === null) return judgeSansStatut(tous);
  const accomplie = statut === 'realisee' || statut === 'perenne';
  const rang = morceaux.findIndex((sens) => sens.some(({ genre }) => genre === 'statut' || genre === 'penche'));
  const tete = morceaux[rang] ?? [];
  if (tete.some(({ genre }) => genre === 'negation' || genre === 'douteux')) return ambigu;
  if (accomplie && tous.some(isReserve)) return ambigu;
  const avant = morceaux.slice(0, rang).flat().some(isEtranger) || hasEtrangerBefore(tete);
  const apres = hasEtrangerAfter(tete);
  if (accomplie && (avant || apres)) return ambigu;
  return { statut, doute: avant || apres || tous.some(isDoute) };
}

/** The one status that is said; « réalisé » and « reconduit » make one, what is put off may be planned again. */
function statutOf(tous: readonly Sens[]): Statut | 'plusieurs' | null {
  const dits = tous.flatMap((sens) => (sens.genre === 'statut' ? [sens] : []));
  const codes = new Set(dits.map(({ statut }) => statut));
  if (codes.size === 2 && codes.has('realisee') && codes.has('perenne')) codes.delete('realisee');
  if (codes.has('reportee') && dits.every(({ statut, mots }) => statut !== 'non-demarree' || prevus.has(mots)))
    codes.delete('non-demarree');
  const penches = new Set(tous.flatMap((sens) => (sens.genre === 'penche' ? [sens.statut] : [])));
  const [code = null] = codes.size > 0 ? codes : penches;
  if (codes.size > 1 || (codes.size === 0 && penches.size > 1)) return 'plusieurs';
  const contredit = [...penches].some((penche) => penche !== code);
  return contredit && code !== 'en-cours' && code !== 'reportee' && code !== 'abandonnee' ? 'plusieurs' : code;
}

const prevus: ReadonlySet<string> = new Set(['prevu', 'prevue', 'programme', 'planifie']);

function judgeSansStatut(tous: readonly Sens[]): Verdict {
  if (tous.some(({ genre }) => genre === 'ambigu' || genre === 'douteux' || genre === 'negation')) return ambigu;
  return { refus: tous.length === 0 || tous.some(({ genre }) => genre === 'a-preciser') ? 'a-preciser' : 'inconnu' };
}

/** Words that no list knows before the status: what is done may be a part only (« Diagnostic réalisé »). */
function hasEtrangerBefore(tete: readonly Sens[]): boolean {
  const rang = tete.findIndex(({ genre }) => genre === 'statut' || genre === 'penche');
  return tete.slice(0, rang).some(isEtranger);
}

/** Words that no list knows after the status, unless they say why or who: « Annulée faute de candidats ». */
function hasEtrangerAfter(tete: readonly Sens[]): boolean {
  const rang = tete.findLastIndex(({ genre }) => genre === 'statut' || genre === 'penche');
  const suite = tete.slice(rang + 1);
  const cause = suite.findIndex(({ genre }) => genre === 'cause');
  return (cause < 0 ? suite : suite.slice(0, cause)).some(isEtranger);
}

function isEtranger({ genre }: Sens): boolean {
  return genre === 'inconnu';
}

function isReserve(sens: Sens): boolean {
  const { genre } = sens;
  return genre === 'reserve' || genre === 'negation' || genre === 'a-preciser' || (sens.genre === 'ambigu' && sens.nie);
}

function isDoute({ genre }: Sens): boolean {
  return genre === 'penche' || genre === 'a-preciser';
}

/** A percentage must agree with its status; « Fait à 80 % » is in progress. */
function withPart(verdict: Extract<Verdict, { statut: Statut }>, part: number): Verdict {
  const { statut } = verdict;
  if (part > 100) return ambigu;
  if (statut === 'realisee' && part > 0 && part < 100) return { statut: 'en-cours', doute: true };
  const accord =
    statut === 'realisee' || statut === 'perenne'
      ? part === 100
      : statut === 'non-demarree'
        ? part === 0
        : part < 100 && (part > 0 || statut !== 'en-cours');
  return accord ? verdict : ambigu;
}
