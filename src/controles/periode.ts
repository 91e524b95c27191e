import { formatJour } from '../dossier/jours.js';
import type { Contexte } from './contexte.js';

/** First and last day of the convention, when both are known. */
export function periodeDe({
  convention,
}: Pick<Contexte, 'convention'>): { readonly debut: string; readonly fin: string } | null {
  return convention?.debut && convention.fin ? { debut: convention.debut.valeur, fin: convention.fin.valeur } : null;
}

/** « du 01/01/2026 au 31/12/2030 ». */
export function formatPeriode({ debut, fin }: { readonly debut: string; readonly fin: string }): string {
  return `du ${formatJour(debut)} au ${formatJour(fin)}`;
}
