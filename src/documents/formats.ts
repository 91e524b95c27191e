import { once } from '../dossier/une-fois.js';

const locale = 'fr-FR';

/** Each takes milliseconds to make: only those of use are. */
const jour = once(
  () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const euros = once(
  () => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
);
const eurosCentimes = once(() => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }));
const nombres = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const pourcents = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
const listes = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** « 1er janvier 2026 », « 31 décembre 2030 », from `AAAA-MM-JJ`. */
export function formatDate(iso: string): string {
  return jour()
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(/^1 /, '1er ')
    .replace(/ /g, '\u00a0');
}

/** « 31/12/2030 », from `AAAA-MM-JJ`. */
export function formatDateCourte(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** Euros, without cents when there are none: « 12 500 € ». */
export function formatMontant(montant: number): string {
  return (Number.isInteger(montant) ? euros : eurosCentimes)().format(montant);
}

/** A large amount for a headline: « 2,31 M€ », « 480 k€ », « 9 500 € ». */
export function formatMontantCourt(montant: number): string {
  if (Math.abs(montant) >= 1_000_000) return `${nombres().format(montant / 1_000_000)}\u00a0M€`;
  if (Math.abs(montant) >= 100_000) return `${nombres().format(Math.round(montant / 1_000))}\u00a0k€`;
  return euros().format(montant);
}

/** At most two decimals, French separators. */
export function formatNombre(nombre: number): string {
  return nombres().format(nombre);
}

/** A fraction as a percentage: 0.425 → « 42,5 % ». */
export function formatTaux(taux: number): string {
  return pourcents().format(taux);
}

/** A difference with its sign: « + 12 », « − 3 », « 0 ». */
export function formatEcart(ecart: number, format: (nombre: number) => string = formatNombre): string {
  if (ecart === 0) return '0';
  return `${ecart > 0 ? '+' : '−'}\u00a0${format(Math.abs(ecart))}`;
}

/** « Le Cendre, Cournon-d’Auvergne et Pérignat ». */
export function formatListe(elements: readonly string[]): string {
  return listes().format(elements);
}

/** « 1 action », « 12 actions »: French counts 0 and 1 as singular. */
export function formatCompte(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${formatNombre(nombre)}\u00a0${Math.abs(nombre) < 2 ? singulier : pluriel}`;
}
