import type { Contenu } from '../../../dossier/contenu.js';
import { decodeTexte } from '../../texte-excel.js';
import { dansLeJour, ecrireHeures, secondesDeDuree, secondesDHeure, secondesParJour } from '../heures.js';
import { xlsxAbime } from '../refus.js';
import type { FormatNombre } from './formats.js';

/** What cells hold, each text that cells share and each day made once: a sheet repeats them thousands of times. */
export interface ContenusXlsx {
  /**
   * What a cell holds (ECMA-376, part 1, 18.3.1.4), formulas by the value that Excel kept; null when it holds nothing.
   * @param type « s » (a shared text), « str », « inlineStr », « b », « e », « d », « n »; empty for a number
   * @param valeur null when the cell has no value element
   * @param style rank of its style
   */
  readonly contenuDe: (type: string, valeur: string | null, formule: boolean, style: number) => Contenu | null;
}

/** Days beyond are made each time: a sheet that has as many seldom repeats them. */
const maxJours = 10_000;

export function createContenus(
  chaines: readonly string[],
  formats: readonly FormatNombre[],
  depuis1904: boolean,
): ContenusXlsx {
  const partages = new Map<number, Contenu | null>();
  const jours = new Map<number, Contenu>();
  const partage = (rang: number): Contenu | null => {
    const connu = partages.get(rang);
    if (connu !== undefined) return connu;
    const texte = chaines[rang];
    if (texte === undefined) throw xlsxAbime();
    const contenu = contenuDeTexte(texte);
    partages.set(rang, contenu);
    return contenu;
  };
  const jour = (nombre: number): Contenu => {
    const entier = depuis1904 ? nombre + jours1904 : nombre;
    const connu = jours.get(entier);
    if (connu) return connu;
    const contenu = contenuDeDate(entier);
    if (jours.size < maxJours) jours.set(entier, contenu);
    return contenu;
  };
  return {
    contenuDe: (type, valeur, formule, style) => {
      // A formula that gives an empty text has its type and no value; one that was never computed has neither.
      if (valeur === null || valeur === '') return formule && type !== 'str' ? { genre: 'formule-sans-valeur' } : null;
      switch (type) {
        case 's':
          return partage(Number(valeur));
        case 'str':
        case 'inlineStr':
          return contenuDeTexte(valeur);
        case 'b':
          return { genre: 'booleen', booleen: valeur === '1' || valeur === 'true' };
        case 'e':
          return { genre: 'erreur', code: valeur };
        case 'd':
          return contenuIso(valeur, formats[style] ?? 'nombre');
        default:
          return contenuDeNombre(valeur, formats[style] ?? 'nombre', jour);
      }
    },
  };
}

function contenuDeNombre(valeur: string, format: FormatNombre, jour: (nombre: number) => Contenu): Contenu | null {
  const nombre = Number(valeur);
  if (valeur.trim() === '' || !Number.isFinite(nombre)) return contenuDeTexte(valeur);
  switch (format) {
    case 'date':
      return nombre >= 1 ? jour(nombre) : contenuSansJour(nombre);
    case 'date-heure':
      return nombre >= 1 ? jour(nombre) : nombre < 0 ? dateImpossible : contenuDHeures(nombre);
    case 'heure':
      return contenuDHeures(nombre < 0 ? nombre : dansLeJour(nombre * secondesParJour) / secondesParJour);
    case 'duree':
      return contenuDHeures(nombre);
    default:
      return { genre: 'nombre', nombre, pourcentage: format === 'pourcentage' };
  }
}

/** Excel writes the characters that XML has no place for as `_x0001_`. */
function contenuDeTexte(texte: string): Contenu | null {
  const decode = decodeTexte(texte);
  return decode.trim() === '' ? null : { genre: 'texte', texte: decode };
}

/** @param jours of 24 hours */
function contenuDHeures(jours: number): Contenu {
  return { genre: 'texte', texte: ecrireHeures(jours * secondesParJour) };
}

/** A part of a day is an hour, whatever its format; a zero is one that a formula gave. */
function contenuSansJour(nombre: number): Contenu {
  if (nombre < 0) return dateImpossible;
  return nombre === 0 ? { genre: 'nombre', nombre, pourcentage: false } : contenuDHeures(nombre);
}

/** « 2026-09-01T08:30:00 », « 08:30:00 », « PT36H »: a date, else an hour or a length of time. */
function contenuIso(valeur: string, format: FormatNombre): Contenu | null {
  const [jour = '', heure = ''] = valeur.trim().split('T');
  const secondes = secondesDHeure(heure === '' ? jour : heure);
  const seule = !/^\d{4}-\d{2}-\d{2}/.test(jour);
  // The days before 1900 are those that an hour is given when it has none.
  if (secondes !== null && (seule || format === 'heure' || jour < '1900'))
    return contenuDHeures(secondes / secondesParJour);
  if (!seule) return { genre: 'date', date: jour.slice(0, 10) };
  const duree = secondesDeDuree(valeur);
  return duree === null ? contenuDeTexte(valeur) : contenuDHeures(duree / secondesParJour);
}

/** Days from 30 December 1899, where Excel's dates begin, to 1 January 1970, and from 1 January 1904. */
const jours1970 = 25_569;
const jours1904 = 1_462;
const millisecondesParJour = 86_400_000;
/** Excel counts a 29 February 1900, which never was: before it, its days are one further. */
const fevrier1900 = 60;

const dateImpossible: Contenu = { genre: 'erreur', code: '#DATE' };

/** An hour, if any, is dropped. An impossible date is kept as what it is: an error. */
function contenuDeDate(jours: number): Contenu {
  const vrais = jours < fevrier1900 ? jours + 1 : jours;
  // To the millisecond: what is nearer to the next day is a day that a computation has rounded.
  const depuis1970 = Math.floor(Math.round((vrais - jours1970) * millisecondesParJour) / millisecondesParJour);
  const date = dateOf(depuis1970);
  return date === null ? dateImpossible : { genre: 'date', date };
}

/** The date that comes so many days after 1 January 1970, without `Date`: ten times as fast. Null beyond the year 9999. */
function dateOf(jours: number): string | null {
  // Years that begin in March end with their leap day; four centuries are 146 097 days (Howard Hinnant, « chrono »).
  const depuisMars = jours + 719_468;
  const ere = Math.floor(depuisMars / 146_097);
  const jour = depuisMars - ere * 146_097;
  const an = Math.floor(
    (jour - Math.floor(jour / 1_460) + Math.floor(jour / 36_524) - Math.floor(jour / 146_096)) / 365,
  );
  const dansLAn = jour - (365 * an + Math.floor(an / 4) - Math.floor(an / 100));
  const mois = Math.floor((5 * dansLAn + 2) / 153);
  const annee = an + ere * 400 + (mois < 10 ? 0 : 1);
  if (annee > 9_999) return null;
  const deux = (nombre: number) => (nombre < 10 ? `0${nombre}` : `${nombre}`);
  return `${String(annee).padStart(4, '0')}-${deux(mois < 10 ? mois + 3 : mois - 9)}-${deux(dansLAn - Math.floor((153 * mois + 2) / 5) + 1)}`;
}
