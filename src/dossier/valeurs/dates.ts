import { mois } from '../mois.js';
import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { normalize } from './normalisation.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, type Saisie, type TypeColonne, typeDe } from './type-de-colonne.js';

/** A period of whole days, both ends included, `AAAA-MM-JJ`. A single day starts and ends it. */
export interface Periode {
  readonly debut: string;
  readonly fin: string;
}

/** As a normalised text names them. */
const nomsDeMois = mois.map(normalize);

/** Each reader takes the normalised text and gives the period, or null when the text is not of its form. */
const lecteurs: readonly ((texte: string) => Periode | null)[] = [
  readJour,
  readJourEnLettres,
  readMois,
  readTrimestre,
  readSemestre,
  readRentree,
  readAnnees,
];

/**
 * A date or a period: a date cell, « 31/12/2028 », « 31 décembre 2028 », « sept. 2026 », « T3 2027 », « 1er semestre 2027 »,
 * « rentrée 2026 » (September), « 2027 », « 2026-2028 ». Anything else is refused with how to write it.
 */
export function lirePeriode(contenu: ContenuLisible): Lu<Periode> {
  if (contenu.genre === 'date') {
    if (contenu.date < premiereDate) return refuseAnneeDevenueDate(contenu);
    return { valeur: { debut: contenu.date, fin: contenu.date } };
  }
  const texte = normalize(contenu.genre === 'nombre' ? String(contenu.nombre) : textOf(contenu));
  for (const lire of lecteurs) {
    const periode = lire(texte);
    if (periode) return { valeur: periode };
  }
  if (/continu|permanen|recurren|toute la duree|pluriannuel/.test(texte)) {
    return refuse(
      'date-sans-terme',
      'info',
      `« ${quote(contenu)} » ne donne pas de date : indiquez le terme prévu, au plus tard la fin de la convention.`,
    );
  }
  return refuse(
    'date-illisible',
    'majeur',
    `« ${quote(contenu)} » n’est pas une date reconnue : écrivez par exemple 31/12/2028, sept. 2026, T3 2027 ou 2027.`,
  );
}

/** A bare year typed in a cell formatted as a date becomes a day of 1905: no CTG is that old. */
const premiereDate = '1950-01-01';

function refuseAnneeDevenueDate(contenu: ContenuLisible): Lu<Periode> {
  return refuse(
    'date-illisible',
    'majeur',
    `La cellule contient le ${quote(contenu)} : Excel a sans doute transformé une année en date. Mettez la cellule au format Texte, puis retapez l’année.`,
  );
}

const saisieDate: Saisie = { genre: 'date' };

/** A date cell of before 1950 would read as a year that Excel changed: it is written as text. */
function contenuDate(date: string): ContenuLisible {
  return date < premiereDate ? contenuTexte(date.split('-').reverse().join('/')) : { genre: 'date', date };
}

/** A start takes the first day of the period, an end its last day. */
export const dateDebut: TypeColonne<string> = typeDe((contenu) => boundOf(contenu, 'debut'), contenuDate, saisieDate);
export const dateFin: TypeColonne<string> = typeDe((contenu) => boundOf(contenu, 'fin'), contenuDate, saisieDate);
/** A day that has passed (a meeting, a measure): the last day, so that nothing is dated before it could be known. */
export const dateJour: TypeColonne<string> = typeDe((contenu) => boundOf(contenu, 'fin'), contenuDate, saisieDate);

function boundOf(contenu: ContenuLisible, borne: keyof Periode): Lu<string> {
  const lu = lirePeriode(contenu);
  return 'valeur' in lu ? { valeur: lu.valeur[borne] } : lu;
}

function readJour(texte: string): Periode | null {
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})(?: \d{2} \d{2}( \d{2})?)?$/.exec(texte);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const francais = /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})$/.exec(texte);
  return francais ? dayOf(yearOf(francais[3]), Number(francais[2]), Number(francais[1])) : null;
}

function readJourEnLettres(texte: string): Periode | null {
  const lu =
    /^(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(\d{1,2})(?:er)? ([a-z]+) (\d{4}|\d{2})$/.exec(texte);
  const rang = monthOf(lu?.[2]);
  return lu && rang ? dayOf(yearOf(lu[3]), rang, Number(lu[1])) : null;
}

function readMois(texte: string): Periode | null {
  const enLettres = /^([a-z]+) (\d{4}|\d{2})$/.exec(texte);
  const rang = monthOf(enLettres?.[1]);
  if (enLettres && rang) return months(yearOf(enLettres[2]), rang, rang);
  const enChiffres = /^(\d{1,2}) (\d{4})$/.exec(texte);
  return enChiffres && Number(enChiffres[1]) <= 12
    ? months(Number(enChiffres[2]), Number(enChiffres[1]), Number(enChiffres[1]))
    : null;
}

function readTrimestre(texte: string): Periode | null {
  const lu = /^(?:t ?([1-4])|([1-4])(?:er|e|eme|nd)? trim(?:estre)?) (?:de )?(\d{4}|\d{2})$/.exec(texte);
  const rang = Number(lu?.[1] ?? lu?.[2]);
  return lu ? months(yearOf(lu[3]), 3 * rang - 2, 3 * rang) : null;
}

function readSemestre(texte: string): Periode | null {
  const lu = /^(?:s ?([12])|([12])(?:er|e|eme|nd)? semestre) (?:de )?(\d{4}|\d{2})$/.exec(texte);
  const rang = Number(lu?.[1] ?? lu?.[2]);
  return lu ? months(yearOf(lu[3]), 6 * rang - 5, 6 * rang) : null;
}

function readRentree(texte: string): Periode | null {
  const annee = /^rentree (?:scolaire |de )?(\d{4})$/.exec(texte)?.[1];
  return annee ? months(Number(annee), 9, 9) : null;
}

function readAnnees(texte: string): Periode | null {
  const lu = /^(?:de |annees? )?((?:19|20)\d{2})(?: (?:a |au )?((?:19|20)\d{2}))?$/.exec(texte);
  if (!lu) return null;
  const debut = Number(lu[1]);
  const fin = Number(lu[2] ?? lu[1]);
  return fin < debut ? null : { debut: isoOf(debut, 1, 1), fin: isoOf(fin, 12, 31) };
}

function months(annee: number, premier: number, dernier: number): Periode {
  return {
    debut: isoOf(annee, premier, 1),
    fin: isoOf(annee, dernier, new Date(Date.UTC(annee, dernier, 0)).getUTCDate()),
  };
}

/** A day that the calendar has: 31 February is none. */
function dayOf(annee: number, rangMois: number, jour: number): Periode | null {
  const date = new Date(Date.UTC(annee, rangMois - 1, jour));
  const existe = annee >= 1900 && annee <= 2100 && date.getUTCMonth() === rangMois - 1 && date.getUTCDate() === jour;
  const iso = isoOf(annee, rangMois, jour);
  return existe ? { debut: iso, fin: iso } : null;
}

/** « sept », « sept. », « septembre »: at least three letters, and no other month begins with them. */
function monthOf(mot: string | undefined): number {
  if (!mot || mot.length < 3) return 0;
  const candidats = nomsDeMois.filter((nom) => nom.startsWith(mot));
  return candidats.length === 1 ? nomsDeMois.indexOf(candidats[0] ?? '') + 1 : 0;
}

function yearOf(texte: string | undefined): number {
  const annee = Number(texte);
  return annee < 100 ? 2000 + annee : annee;
}

function isoOf(annee: number, rangMois: number, jour: number): string {
  return `${annee}-${String(rangMois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`;
}
