import { empreinteDuPlan, formatEmpreinte } from '../avenant/empreinte.js';
import { formatPlanSigne } from '../avenant/fichier-plan.js';
import { freezePlan, type PlanSigne } from '../avenant/plan-signe.js';
import { feuillesDuPlan } from '../comparaison/contractuel.js';
import type { Fichier } from '../documents/fichier.js';
import type { Dossier } from '../dossier/dossier.js';
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

/** What a signed plan froze, what it left out because nobody knows what it is, and the digest that the paper bears. */
export interface ContenuDuPlan {
  /** Null for the sheet Convention, which has keys and no rows. */
  readonly feuilles: readonly { readonly nom: string; readonly lignes: number | null }[];
  readonly colonnesInconnues: readonly { readonly titre: string; readonly feuille: string; readonly cellule: string }[];
  readonly feuillesInconnues: readonly string[];
  /** Eight groups of eight. */
  readonly empreinte: string;
}

/** What `signer` froze of a tracker. */
export function contenuDuPlan({ plan }: PlanSigne, { feuilles, feuillesInconnues }: Dossier): ContenuDuPlan {
  return {
    feuilles: feuillesDuPlan.flatMap((cle) => {
      const feuille = plan[cle];
      if (!feuille || feuille.lignes.length === 0) return [];
      return [{ nom: feuille.nom, lignes: cle === 'convention' ? null : feuille.lignes.length }];
    }),
    colonnesInconnues: feuillesDuPlan.flatMap((cle) => {
      const lue = feuilles[cle];
      return lue ? lue.inconnues.map(({ entete, cellule }) => ({ titre: entete, feuille: lue.nom, cellule })) : [];
    }),
    feuillesInconnues,
    empreinte: formatEmpreinte(empreinteDuPlan(plan)),
  };
}
