import { formatDecimal } from '../../dossier/nombre-francais.js';

/** « 12 500 € », with ordinary spaces. */
export function formatMontant(montant: number): string {
  return `${formatDecimal(montant, 2).replace(/\s/g, ' ')} €`;
}
