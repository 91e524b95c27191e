import { isoOf } from '../../dossier/jours.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';

/** A day that a sentence names, and where it stands in it. */
export interface JourDit {
  readonly iso: string;
  readonly debut: number;
  readonly fin: number;
}

const mois = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

const enLettres =
  /(?<![\d/])(\d{1,2})\s?(?:er|ᵉʳ)?\s{1,3}(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)\s{1,3}(20\d\d)(?!\d)/gi;
/** What goes on after the year is a number of something else: « 12-12-2024-03 ». */
const enChiffres = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)(?![\d/]|[.-]\d)/g;
/** « 05/12/24 »: with its zeros, or it may number a part of a text. */
const enPeuDeChiffres = /(?<![\d/.-])(\d{2})([/.])(\d{2})\2([234]\d)(?![\d/]|[.-]\d)/g;

/** The days of a sentence, in its order: « 1er janvier 2026 », « 31/12/2030 ». */
export function joursIn(texte: string): readonly JourDit[] {
  const lus = [
    ...[...texte.matchAll(enLettres)].map((lu) => jourDit(lu, Number(lu[3]), mois.indexOf(normalize(lu[2] ?? '')) + 1)),
    ...[...texte.matchAll(enChiffres)].map((lu) => jourDit(lu, Number(lu[3]), Number(lu[2]))),
    ...[...texte.matchAll(enPeuDeChiffres)].map((lu) => jourDit(lu, 2_000 + Number(lu[4]), Number(lu[3]))),
  ];
  return lus.flatMap((lu) => lu ?? []).sort((a, b) => a.debut - b.debut);
}

function jourDit(lu: RegExpExecArray, annee: number, numero: number): JourDit | null {
  const jour = Number(lu[1]);
  if (numero < 1 || numero > 12 || jour < 1 || jour > 31) return null;
  const iso = isoOf(annee, numero, jour);
  const relu = new Date(`${iso}T00:00:00Z`);
  if (relu.getUTCDate() !== jour) return null;
  return { iso, debut: lu.index, fin: lu.index + lu[0].length };
}
