import { formatDecimal } from '../../dossier/nombre-francais.js';

/** « 12 500 € », with ordinary spaces. */
export function formatMontant(montant: number): string {
  return `${formatDecimal(montant, 2).replace(/\s/g, ' ')} €`;
}

/** « 41,5 % », from 0.415: one decimal when there is one, and never « 100 % » for less. */
export function formatPourcentage(taux: number): string {
  const dixiemes = Math.round(taux * 1000);
  const juste = taux < 1 && dixiemes >= 1000 ? 999 : dixiemes;
  return `${String(juste / 10).replace('.', ',')} %`;
}
