import { once } from '../../dossier/une-fois.js';

const euros = once(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }));

/** « 12 500 € », with ordinary spaces. */
export function formatMontant(montant: number): string {
  return `${euros().format(montant).replace(/\s/g, ' ')} €`;
}
