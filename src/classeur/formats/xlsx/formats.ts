import { isSigneMonnaie } from '../apparence.js';

/** What the number format of a cell makes of its number. */
export type FormatNombre = 'date' | 'pourcentage' | 'nombre';

/** Formats that a workbook need not spell out (ECMA-376, part 1, 18.8.30); the ranges 27-36 and 50-58 are those of Asia. */
const connus: readonly (readonly [debut: number, fin: number, format: FormatNombre])[] = [
  [9, 10, 'pourcentage'],
  [14, 22, 'date'],
  [27, 36, 'date'],
  [45, 47, 'date'],
  [50, 58, 'date'],
];

/** The format that a workbook names by its number without spelling it out. */
export function formatConnu(numero: number): FormatNombre {
  return connus.find(([debut, fin]) => numero >= debut && numero <= fin)?.[2] ?? 'nombre';
}

/** Whether the format that a workbook names by its number shows a currency: that of the country, the euro in France. */
export function isMonnaieConnue(numero: number): boolean {
  return (numero >= 5 && numero <= 8) || numero === 42 || numero === 44;
}

/** « jj » and « aaaa » are how Excel shows it in French: in the file, days and years are always d and y. */
export function formatOf(code: string): FormatNombre {
  const sansLitteraux = code.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '');
  if (/^(?:general|standard)$/i.test(sansLitteraux)) return 'nombre';
  if (/[ymdhsb]/i.test(sansLitteraux)) return 'date';
  return sansLitteraux.includes('%') ? 'pourcentage' : 'nombre';
}

/** Whether a format shows a currency: « [$€-40C] » names one, « [$-40C] » is only a language. */
export function isMonnaie(code: string): boolean {
  return /\[\$[^\]-]/.test(code) || isSigneMonnaie(code.replace(/\[[^\]]*\]/g, ''));
}
