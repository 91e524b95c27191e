import { formatPlanSigne } from '../avenant/fichier-plan.js';
import { freezePlan, type PlanSigne } from '../avenant/plan-signe.js';
import type { Fichier } from '../documents/fichier.js';
import { sourceOf } from './plan-signe.js';
import type { SuiviOuvert } from './suivi.js';

/**
 * Freezes what binds in a tracker, as it was signed.
 * @param signature its day, `AAAA-MM-JJ`; null: that of the sheet Convention
 * @returns the signed plan, and its file
 */
export function signer(
  { fichier, dossier }: SuiviOuvert,
  signature: string | null = null,
): { readonly signe: PlanSigne; readonly fichiers: readonly Fichier[] } {
  const signe = freezePlan(dossier, sourceOf(fichier), signature ?? dossier.convention?.signature?.valeur ?? null);
  return {
    signe,
    fichiers: [{ nom: 'plan-signe.json', octets: new TextEncoder().encode(formatPlanSigne(signe)) }],
  };
}
