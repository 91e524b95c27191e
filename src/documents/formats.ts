import { mois } from '../dossier/mois.js';
import { formatDecimal, formatPourcent } from '../dossier/nombre-francais.js';

/** « 1er janvier 2026 », « 31 décembre 2030 », from `AAAA-MM-JJ`. */
export function formatDate(iso: string): string {
  const [annee = '', rang = '', jour = ''] = iso.split('-');
  return `${jour === '01' ? '1er' : Number(jour)}\u00a0${mois[Number(rang) - 1] ?? rang}\u00a0${Number(annee)}`;
}

/** Euros, without cents when there are none: « 12 500 € ». */
export function formatMontant(montant: number): string {
  const chiffres = formatDecimal(montant, 2);
  return `${/,\d$/.test(chiffres) ? `${chiffres}0` : chiffres}\u00a0€`;
}

/** A large amount for a headline: « 2,31 M€ », « 480 k€ », « 9 500 € ». */
export function formatMontantCourt(montant: number): string {
  if (Math.abs(montant) >= 1_000_000) return `${formatDecimal(montant / 1_000_000, 2)}\u00a0M€`;
  if (Math.abs(montant) >= 100_000) return `${formatDecimal(montant / 1_000, 0)}\u00a0k€`;
  return `${formatDecimal(montant, 0)}\u00a0€`;
}

/** At most two decimals, French separators. */
export function formatNombre(nombre: number): string {
  return formatDecimal(nombre, 2);
}

/** A number that the workbook may not give: « – » then. */
export function formatConnu(
  nombre: number | null | undefined,
  format: (nombre: number) => string = formatNombre,
): string {
  return nombre == null ? '–' : format(nombre);
}

/** An answer that the workbook may not give. */
export function formatOuiNon(reponse: boolean | null): 'oui' | 'non' | null {
  return reponse === null ? null : reponse ? 'oui' : 'non';
}

/** A fraction as a percentage: 0.425 → « 42,5 % ». */
export function formatTaux(taux: number): string {
  return formatPourcent(taux, 1);
}

/** A difference with its sign: « + 12 », « − 3 », « 0 ». */
export function formatEcart(ecart: number, format: (nombre: number) => string = formatNombre): string {
  if (ecart === 0) return '0';
  return `${ecart > 0 ? '+' : '−'}\u00a0${format(Math.abs(ecart))}`;
}

/** « 1 action », « 12 actions »: French counts 0 and 1 as singular. */
export function formatCompte(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${formatNombre(nombre)}\u00a0${Math.abs(nombre) < 2 ? singulier : pluriel}`;
}
