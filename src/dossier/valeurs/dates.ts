import { formatJour } from '../jours.js';
import type { ContenuLisible, Lu, Refus } from './lecture.js';
import { readPeriode, readSousPeriode } from './periodes/lire-periode.js';
import type { PeriodeLue } from './periodes/periode-lue.js';
import { approcheOf, refuseAnneeDevenueDate, refuseBorne, refuseTexte } from './periodes/remarques.js';
import { dateDeSerie } from './periodes/series.js';
import { textOf } from './textes.js';
import { contenuTexte, type Saisie, type TypeColonne, typeDe } from './type-de-colonne.js';

/** A period of whole days, both ends included, `AAAA-MM-JJ`. A single day starts and ends it. */
export interface Periode {
  readonly debut: string;
  readonly fin: string;
  /** The end that the text leaves open, its date being no more than where it stands: « à partir de 2027 », « jusqu’en 2030 ». */
  readonly ouverte?: 'debut' | 'fin';
}

/**
 * A date or a period: a date cell, a serial number, or a text in any usual French writing: « 31/12/2028 », « sept. 2026 »,
 * « T3 2027 », « rentrée 2026 » (September), « fin 2027 », « de mars à juin 2027 », « 2026-2028 ». What took a guess is said
 * with the value; anything else is refused with how to write it.
 */
export function lirePeriode(contenu: ContenuLisible): Lu<Periode> {
  const lue = luePeriode(contenu);
  if ('refus' in lue) return lue;
  return { valeur: periodeOf(lue.periode), ...(lue.periode.devine && { approche: approcheOf(contenu, lue.periode) }) };
}

/** The period that a text says, or null: of a header (« 2027 », « T1 2027 », « janv. 2027 ») as of a cell. */
export function parseIntervalle(texte: string): Periode | null {
  const lue = readPeriode(texte);
  return lue && periodeOf(lue);
}

/** The part of a year that a text names when the year stands elsewhere: « T1 », « S2 », « janv. », « 09 », « 1er semestre ». */
export function parseSousPeriode(texte: string, annee: number): Periode | null {
  const lue = readSousPeriode(texte, annee);
  return lue && periodeOf(lue);
}

/** Whether a text can only be a date with its month first: « 09/25/2026 ». One is enough to prove a whole column. */
export function isMoisJour(texte: string): boolean {
  const [, mois, jour] = jourEnChiffres.exec(texte.trim()) ?? [];
  return Number(mois) >= 1 && Number(mois) <= 12 && Number(jour) > 12 && Number(jour) <= 31;
}

/** As `lirePeriode`, in a column proved to write the month first: « 03/04/2027 » is 4 March. Said where it could be read otherwise. */
export function lirePeriodeMoisJour(contenu: ContenuLisible): Lu<Periode> {
  const [, mois, jour, annee] = contenu.genre === 'texte' ? (jourEnChiffres.exec(contenu.texte.trim()) ?? []) : [];
  if (mois === undefined) return lirePeriode(contenu);
  const lue = readPeriode(`${jour}/${mois}/${annee}`);
  if (!lue) return lirePeriode(contenu);
  const sure = Number(jour) > 12 || jour === mois;
  return { valeur: periodeOf(lue), ...(!sure && { approche: approcheOf(contenu, lue) }) };
}

const jourEnChiffres = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

const saisieDate: Saisie = { genre: 'date' };

/** A bare year typed in a cell formatted as a date becomes a day of 1905: no CTG is that old. */
const premiereDate = '1950-01-01';

/** A date cell of before 1950 would read as a year that Excel changed: it is written as text. */
function contenuDate(date: string): ContenuLisible {
  return date < premiereDate ? contenuTexte(formatJour(date)) : { genre: 'date', date };
}

/** A start takes the first day of the period, an end its last day. */
export const dateDebut: TypeColonne<string> = typeDe((contenu) => boundOf(contenu, 'debut'), contenuDate, saisieDate);
export const dateFin: TypeColonne<string> = typeDe((contenu) => boundOf(contenu, 'fin'), contenuDate, saisieDate);
/** A day that has passed (a meeting, a measure): the last day, so that nothing is dated before it could be known. */
export const dateJour: TypeColonne<string> = typeDe((contenu) => boundOf(contenu, 'fin'), contenuDate, saisieDate);

function boundOf(contenu: ContenuLisible, borne: 'debut' | 'fin'): Lu<string> {
  const lue = luePeriode(contenu);
  if ('refus' in lue) return lue;
  const { periode } = lue;
  if (periode.ouverte === borne) return refuseBorne(contenu, borne);
  const devinee = periode.devine === 'tout' || periode.devine === borne;
  return { valeur: periode[borne], ...(devinee && { approche: approcheOf(contenu, periode) }) };
}

function luePeriode(contenu: ContenuLisible): { readonly periode: PeriodeLue } | { readonly refus: Refus } {
  if (contenu.genre === 'date')
    return contenu.date < premiereDate
      ? refuseAnneeDevenueDate(contenu)
      : { periode: { debut: contenu.date, fin: contenu.date, precision: 'jour' } };
  const texte = contenu.genre === 'nombre' ? String(contenu.nombre) : textOf(contenu);
  const periode =
    dateDeSerie(texte) ?? (/^\d{1,8}$/.test(texte) || contenu.genre !== 'nombre' ? readPeriode(texte) : null);
  return periode ? { periode } : refuseTexte(contenu, texte);
}

function periodeOf({ debut, fin, ouverte }: PeriodeLue): Periode {
  return { debut, fin, ...(ouverte && { ouverte }) };
}
