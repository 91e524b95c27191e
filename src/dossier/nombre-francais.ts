/**
 * A number as French writes it: « 12 500,5 », at most `decimales` decimals, halves rounded away from zero.
 *
 * Written here rather than asked of Intl, whose data change with the machine: the same number gives the same bytes
 * everywhere, and the first call of Intl alone takes a fiftieth of the time of a bilan. A test compares both.
 */
export function formatDecimal(nombre: number, decimales: number): string {
  const absolu = Math.abs(nombre);
  // No spreadsheet holds such a number in earnest.
  if (!(absolu < 1e21)) return nombre.toLocaleString('fr-FR', { maximumFractionDigits: decimales });
  const [entier, decimale] = round(absolu, decimales);
  const signe = nombre < 0 && /[1-9]/.test(entier + decimale) ? '-' : '';
  return `${signe}${groupMilliers(entier)}${decimale && `,${decimale}`}`;
}

/** A fraction as a percentage: 0.425 → « 42,5 % ». */
export function formatPourcent(taux: number, decimales: number): string {
  return `${formatDecimal(percentOf(taux), decimales)}\u00a0%`;
}

/** The figures before and after the comma, rounded as they are written: 1.005 × 100 is 100.499…, and 1,005 must give 1,01. */
function round(absolu: number, decimales: number): readonly [string, string] {
  const [entier, decimale] = figuresOf(absolu);
  if (decimale.length <= decimales) return [entier, decimale];
  const retenue = decimale.charAt(decimales) >= '5' ? 1n : 0n;
  const chiffres = String(BigInt(entier + decimale.slice(0, decimales)) + retenue).padStart(decimales + 1, '0');
  const virgule = chiffres.length - decimales;
  return [chiffres.slice(0, virgule), withoutZeros(chiffres.slice(virgule))];
}

function withoutZeros(decimales: string): string {
  let fin = decimales.length;
  while (decimales[fin - 1] === '0') fin -= 1;
  return decimales.slice(0, fin);
}

/** 1e-7 is written so from there on: its zeros are written out. */
function figuresOf(absolu: number): readonly [string, string] {
  const [chiffres = '', exposant = '0'] = String(absolu).split('e-');
  const [entier = '', decimale = ''] = chiffres.split('.');
  return exposant === '0' ? [entier, decimale] : ['0', `${'0'.repeat(Number(exposant) - 1)}${entier}${decimale}`];
}

/** A hundred times, through its decimal writing: 0.2845 × 100 is 28.449…, and must round to 28,5. */
function percentOf(taux: number): number {
  const [chiffres = '', exposant = '0'] = String(taux).split('e');
  return Number(`${chiffres}e${Number(exposant) + 2}`);
}

/** Kept together by narrow no-break spaces. */
function groupMilliers(entier: string): string {
  const groupes: string[] = [];
  for (let fin = entier.length; fin > 0; fin -= 3) groupes.unshift(entier.slice(Math.max(0, fin - 3), fin));
  return groupes.join('\u202f');
}
