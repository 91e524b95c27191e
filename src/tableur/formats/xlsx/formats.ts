import { isSigneMonnaie } from '../apparence.js';

/** What the number format of a cell makes of its number: « heure » is of a day, « duree » may be longer. */
export type FormatNombre = 'date' | 'date-heure' | 'heure' | 'duree' | 'pourcentage' | 'nombre';

/** Formats that a workbook need not spell out (ECMA-376, part 1, 18.8.30); the ranges 27-36 and 50-58 are those of Asia. */
const connus: readonly (readonly [debut: number, fin: number, format: FormatNombre])[] = [
  [9, 10, 'pourcentage'],
  [14, 17, 'date'],
  [18, 21, 'heure'],
  [22, 22, 'date-heure'],
  [27, 31, 'date'],
  [32, 35, 'heure'],
  [36, 36, 'date'],
  [45, 45, 'heure'],
  [46, 46, 'duree'],
  [47, 47, 'heure'],
  [50, 54, 'date'],
  [55, 56, 'heure'],
  [57, 58, 'date'],
];

/** The format that a workbook names by its number without spelling it out. */
export function formatDeNumero(numero: number): FormatNombre {
  return connus.find(([debut, fin]) => numero >= debut && numero <= fin)?.[2] ?? 'nombre';
}

/** Whether the format that a workbook names by its number shows a currency: that of the country, the euro in France. */
export function isMonnaieConnue(numero: number): boolean {
  return (numero >= 5 && numero <= 8) || numero === 42 || numero === 44;
}

/** Of the sections of a format (positive, negative, zero, text), the one that says most tells what the cell is. */
const ordre: readonly FormatNombre[] = ['date-heure', 'date', 'duree', 'heure', 'pourcentage'];

/** What a format makes of a number. */
export function formatOf(code: string): FormatNombre {
  const sections = sansLitteraux(code).split(';').map(formatOfSection);
  return ordre.find((format) => sections.includes(format)) ?? 'nombre';
}

/**
 * « jj » and « aaaa » are how Excel shows it in French: in the file, days and years are always d and y. « m » is a month,
 * unless it stands with hours or seconds. « General » has the name that the program gives it. Where there are digits, or
 * letters that no date has, letters are a text that a program forgot to put in quotes: « 0 jours ».
 */
function formatOfSection(section: string): FormatNombre {
  const duree = /\[(?:h+|m+|s+)\]/i.test(section);
  const signes = section
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/general|standard|am\/pm|a\/p/gi, '')
    .replace(/s[.,]0+/gi, 's');
  if (/[0#?]/.test(signes) || /[^\P{Script=Latin}abdeghjmsy]/iu.test(signes))
    return signes.includes('%') ? 'pourcentage' : 'nombre';
  const heure = duree || /[hs]/i.test(signes);
  if (/[ydbj]|mmm/i.test(signes) || (/m/i.test(signes) && !heure)) return heure ? 'date-heure' : 'date';
  return heure ? (duree ? 'duree' : 'heure') : 'nombre';
}

/** Without what is shown as it stands: texts in quotes, letters after « \ », the widths and fillings of « _ » and « * ». */
function sansLitteraux(code: string): string {
  return code.replace(/"[^"]*"|[\\_*]./g, '');
}

/** Whether a format shows a currency: « [$€-40C] » names one, « [$-40C] » is only a language. */
export function isMonnaie(code: string): boolean {
  return /\[\$[^\]-]/.test(code) || isSigneMonnaie(code.replace(/\[[^[\]]*\]/g, ''));
}
